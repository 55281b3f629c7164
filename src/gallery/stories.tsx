import { type ReactNode, useState } from 'react';
import { EmbedPage } from '../embed/page/EmbedPage.tsx';
import { StoryMap } from '../map/StoryMap.tsx';
import { EvidencePanel } from '../story/attribution/EvidencePanel.tsx';
import { TermPanel } from '../story/attribution/useGlossary.tsx';
import { ChapterBody, ChapterNotes, DeferredSection } from '../story/ChapterBody.tsx';
import { BlockBody } from '../story/details/BlockBody.tsx';
import { Footer } from '../story/Footer.tsx';
import { CountryButtons } from '../story/nav/CountryButtons.tsx';
import { DepthNav } from '../story/nav/DepthNav.tsx';
import { LanguageSwitch, MotionSwitch, SiteHeader } from '../story/nav/SiteHeader.tsx';
import { StepNav } from '../story/nav/StepNav.tsx';
import { VoiceMenu } from '../story/nav/VoiceMenu.tsx';
import { NotesBody } from '../story/notes/NotesBody.tsx';
import { Opening, ProposalList } from '../story/opening/Opening.tsx';
import { ActivePanel } from '../story/panel/OpenedPanel.tsx';
import { BriefBody } from '../story/shorter/BriefBody.tsx';
import { QuizBody } from '../story/shorter/QuizBody.tsx';
import { ShortBody } from '../story/shorter/ShortBody.tsx';
import { CiteDialog } from '../tools/CiteDialog.tsx';
import { EmbedDialog } from '../tools/embedDialog/EmbedDialog.tsx';
import { HelpDialog } from '../tools/HelpDialog.tsx';
import { ListenBar } from '../tools/listen/ListenBar.tsx';
import { ShareDialog } from '../tools/ShareDialog.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { EvidenceList, LastChecked, SourcedLines, StatusMark } from '../ui/EvidenceList.tsx';
import { HtmlSlot } from '../ui/HtmlSlot.tsx';
import { CorrectionText } from '../ui/Spans.tsx';
import { type Fixtures, firstOf, type GalleryStory } from './fixtures.ts';
import styles from './Gallery.module.css';

const ignore = () => {};

/** What readers press. */
export function controlSpecimens({ outline }: Fixtures): GalleryStory[] {
  const { chapters, countries } = outline;
  return [
    { name: 'SiteHeader', state: 'in the story', node: <SiteHeader inStory /> },
    { name: 'SiteHeader', state: 'on another page', node: <SiteHeader inStory={false} /> },
    {
      name: 'CountryButtons',
      state: 'none chosen',
      node: <CountryButtons selected={undefined} onChoose={ignore} />,
    },
    {
      name: 'CountryButtons',
      state: 'one chosen',
      node: <CountryButtons selected={countries[0]?.code} onChoose={ignore} />,
    },
    { name: 'StepNav', state: 'first chapter', node: <StepNav active={chapters[0]?.id ?? ''} /> },
    { name: 'StepNav', state: 'in the middle', node: <StepNav active={chapters[1]?.id ?? ''} /> },
    { name: 'StepNav', state: 'last chapter', node: <StepNav active={chapters.at(-1)?.id ?? ''} /> },
    { name: 'LanguageSwitch', state: 'other languages', node: <LanguageSwitch /> },
    { name: 'VoiceMenu', state: 'closed, opens', node: <VoiceMenu /> },
    { name: 'MotionSwitch', state: 'as kept', node: <MotionSwitch /> },
  ];
}

const ignore_embedSpecimens = () => {};

/** The digest for frames, and the dialog that writes its code for publishers. */
export function embedSpecimens({ digest, embedding, outline }: Fixtures): GalleryStory[] {
  return [
    { name: 'EmbedPage', state: 'without scripts', node: <EmbedPage digest={digest} canonical="/" /> },
    {
      name: 'EmbedDialog',
      state: 'as it opens',
      node: (
        <WhenAsked>
          <EmbedDialog
            embedding={embedding}
            locale={outline.locale}
            site={location.origin}
            closeWord={outline.words.close}
            onClosed={ignore_embedSpecimens}
          />
        </WhenAsked>
      ),
    },
  ];
}

/** A dialog covers everything else: shown once asked for. */
function WhenAsked({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  return asked ? (
    children
  ) : (
    <button type="button" onClick={() => setAsked(true)}>
      Show
    </button>
  );
}

const ignore_evidenceSpecimens = () => {};

/** Whose word a statement is, and what is known about it. */
export function evidenceSpecimens({ outline, whole, claims }: Fixtures): GalleryStory[] {
  const ids = Object.keys(claims.claims);
  const disputed = ids.find((id) => (claims.claims[id]?.conflicts.length ?? 0) > 0);
  const sections = Object.values(whole.panels.proposals).flatMap(({ sections: all }) => all);
  const lines = sections.flatMap(({ lines: some }) => some);
  const statuses = new Map(
    lines.flatMap(({ status }) => (status === undefined ? [] : [[status.id, status]])),
  );
  const panel = (asked: string[]) => (
    <EvidencePanel content={{ asked, claims }} onClose={ignore_evidenceSpecimens} />
  );
  return [
    { name: 'EvidencePanel', state: 'one statement', node: panel(ids.slice(0, 1)) },
    { name: 'EvidencePanel', state: 'several statements', node: panel(ids.slice(0, 3)) },
    ...(disputed === undefined
      ? []
      : [{ name: 'EvidencePanel', state: 'sources differ', node: panel([disputed]) }]),
    {
      name: 'TermPanel',
      state: 'a term',
      node: (
        <TermPanel
          content={{ term: outline.words.term, meaning: [new Text(outline.words.glossary)] }}
          onClose={ignore_evidenceSpecimens}
        />
      ),
    },
    {
      name: 'EvidenceList',
      state: 'in a line',
      node: <EvidenceList evidence={firstOf(lines, 'a sourced line').evidence} />,
    },
    { name: 'SourcedLines', state: 'a section', node: <SourcedLines lines={lines.slice(0, 4)} /> },
    ...[...statuses.values()].map((status) => ({
      name: 'StatusMark',
      state: status.id,
      node: <StatusMark status={status} />,
    })),
    {
      name: 'LastChecked',
      state: 'dated',
      node: <LastChecked checked={sections.find(({ checked }) => checked !== undefined)?.checked} />,
    },
    {
      name: 'CorrectionText',
      state: 'a correction',
      node: (
        <CorrectionText
          correction={{ id: 'x', claim: ids[0] ?? '', date: '1.1.', iso: '2020-01-01', was: 'A', now: 'B' }}
          words={outline.words}
        />
      ),
    },
    {
      name: 'ErrorBoundary',
      state: 'something threw, so nothing shows',
      node: (
        <ErrorBoundary>
          <Throws />
        </ErrorBoundary>
      ),
    },
  ];
}

function Throws(): never {
  throw new Error('Thrown by the catalogue, to show what a reader sees then.');
}

const ignore_mapSpecimens = () => {};

/** The map in every scene, and with each participant chosen in the first. */
export function mapSpecimens({ outline }: Fixtures): GalleryStory[] {
  const scenes = Object.keys(outline.map.scenes);
  const draw = (scene: string, selected?: string) => (
    <div className={styles.map}>
      <StoryMap
        scene={scene}
        title={scene}
        describedBy={undefined}
        selected={selected}
        onChoose={ignore_mapSpecimens}
      />
    </div>
  );
  return [
    ...scenes.map((scene) => ({ name: 'StoryMap', state: scene, node: draw(scene) })),
    ...outline.countries.map(({ code, name }) => ({
      name: 'StoryMap',
      state: `${name} chosen`,
      node: draw(scenes[0] ?? '', code),
    })),
  ];
}

/** One block of each kind, charts among them: the first of its kind in the story. */
export function pictureSpecimens({ outline, whole, base }: Fixtures): GalleryStory[] {
  const seen = new Set<string>();
  return whole.chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((block) => {
      if (seen.has(block.kind) || block.kind === 'notes') return [];
      seen.add(block.kind);
      return [
        {
          name: 'BlockBody',
          state: block.kind,
          node: <BlockBody block={block} chapter={chapter.id} whole={whole} outline={outline} base={base} />,
        },
      ];
    }),
  );
}

const ignore_storySpecimens = () => {};

/** The parts of pages, and what opens beside them. */
export function storySpecimens({ outline, whole, base }: Fixtures): GalleryStory[] {
  const { words, countries, proposals } = outline;
  const noted = firstOf(
    whole.chapters.filter(({ notes }) => notes.length > 0),
    'a chapter with notes',
  );
  const opened = (kind: 'country' | 'proposal', slug: string) => (
    <ActivePanel
      opened={{ kind, slug }}
      panels={whole.panels}
      onClose={ignore_storySpecimens}
      takesFocus={false}
    />
  );
  return [
    { name: 'Opening', state: 'as published', node: <Opening whole={whole} outline={outline} base={base} /> },
    { name: 'ProposalList', state: 'all', node: <ProposalList outline={outline} base={base} /> },
    {
      name: 'ChapterBody',
      state: noted.id,
      node: <ChapterBody chapter={noted} whole={whole} outline={outline} index={1} base={base} />,
    },
    { name: 'ChapterNotes', state: 'closed, opens', node: <ChapterNotes chapter={noted} words={words} /> },
    { name: 'Static', state: 'markup made at build', node: <HtmlSlot id="specimen" /> },
    { name: 'Skippable', state: 'near', node: <DeferredSection markup={`<p>${words.asOf}</p>`} /> },
    ...proposals.map(({ slug }) => ({
      name: 'ProposalPanel',
      state: slug,
      node: opened('proposal', slug),
    })),
    ...countries.map(({ slug }) => ({ name: 'CountryPanel', state: slug, node: opened('country', slug) })),
    {
      name: 'NotesBody',
      state: 'on its own page',
      node: <NotesBody notes={whole.notes} words={words} level={2} base={base} />,
    },
    { name: 'Footer', state: 'as published', node: <Footer words={words} tools={whole.tools} base={base} /> },
  ];
}

const ignore_toolSpecimens = () => {};

/** The story told shorter, and the reader's tools; sheets open only in a browser. */
export function toolSpecimens({ outline, whole, claims, tools, paths, base }: Fixtures): GalleryStory[] {
  const { words } = tools;
  const depths = <DepthNav current="story" words={words} base={base} />;
  const url = `https://news.example${base}`;
  return [
    { name: 'DepthNav', state: 'whole', node: depths },
    {
      name: 'BriefBody',
      state: 'as published',
      node: <BriefBody whole={whole} outline={outline} base={base} depths={depths} />,
    },
    {
      name: 'ShortBody',
      state: 'as published',
      node: <ShortBody whole={whole} outline={outline} paths={paths} base={base} depths={depths} />,
    },
    { name: 'QuizBody', state: 'closed, opens', node: <QuizBody whole={whole} outline={outline} /> },
    {
      name: 'ShareDialog',
      state: 'a sheet',
      node: <ShareDialog words={words} url={url} title={tools.title} onClosed={ignore_toolSpecimens} />,
    },
    {
      name: 'CiteDialog',
      state: 'a sheet',
      node: (
        <CiteDialog
          tools={tools}
          claims={claims}
          outline={outline}
          url={url}
          claim={undefined}
          today={tools.asOf}
          onClosed={ignore_toolSpecimens}
        />
      ),
    },
    {
      name: 'HelpDialog',
      state: 'a sheet',
      node: <HelpDialog words={words} onClosed={ignore_toolSpecimens} />,
    },
    {
      name: 'ListenBar',
      state: 'reading',
      node: (
        <ListenBar
          passages={[]}
          voice={undefined}
          chapter={tools.title}
          words={words}
          onDone={ignore_toolSpecimens}
        />
      ),
    },
  ];
}
