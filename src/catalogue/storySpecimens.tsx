import { ChapterBody } from '../components/chapter/ChapterBody.tsx';
import { ChapterNotes } from '../components/chapter/ChapterNotes.tsx';
import { Footer } from '../components/chapter/Footer.tsx';
import { NotesBody } from '../components/chapter/NotesBody.tsx';
import { Opening } from '../components/chapter/Opening.tsx';
import { ProposalList } from '../components/chapter/ProposalList.tsx';
import { Skippable } from '../components/chapter/Skippable.tsx';
import { OpenedPanel } from '../components/panel/OpenedPanel.tsx';
import { Static } from '../components/Static.tsx';
import { firstOf, type Material, type Specimen } from './material.ts';

const ignore = () => {};

/** The parts of pages, and what opens beside them. */
export function storySpecimens({ outline, whole, base }: Material): Specimen[] {
  const { words, countries, proposals } = outline;
  const noted = firstOf(
    whole.chapters.filter(({ notes }) => notes.length > 0),
    'a chapter with notes',
  );
  const opened = (kind: 'country' | 'proposal', slug: string) => (
    <OpenedPanel opened={{ kind, slug }} panels={whole.panels} onClose={ignore} takesFocus={false} />
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
    { name: 'Static', state: 'markup made at build', node: <Static id="specimen" /> },
    { name: 'Skippable', state: 'near', node: <Skippable markup={`<p>${words.asOf}</p>`} /> },
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
