import { group } from 'd3';
import { Fragment, type ReactNode } from 'react';
import { fill } from '../i18n/messages.ts';
import { CorrectionText, EvidenceText, FootnotedText, OfficialTitle } from '../ui/SourcedText.tsx';
import type { ChapterView, DetailView, StepView } from '../viewModel/chapters.ts';
import { plainTablePath } from '../viewModel/downloads.ts';
import { firstMentions, type NotedLine, type SourceMention } from '../viewModel/lines.ts';
import { activePanelHref } from '../viewModel/titles.ts';
import type { StoryData, StoryViewModel } from '../viewModel/types.ts';
import styles from './Chapter.module.css';
import { BlockBody } from './details/Blocks.tsx';
import finePrint from './FinePrint.module.css';

type Props = {
  slug: string;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  /** The way to the whole card, in place of its number and title. */
  isLink?: boolean;
};

/** A proposal's number and title at the head of its step, or the link at its foot that opens the whole card in place. */
export function ProposalHead({ slug, data, base, isLink = false }: Props) {
  const proposal = data.proposals.find((one) => one.slug === slug);
  if (proposal === undefined) return null;
  const { number, title, official, lang } = proposal;
  const href = activePanelHref(base, { kind: 'proposal', slug });
  if (isLink)
    return (
      <p className={styles.more}>
        <a href={href} aria-describedby={`title-${slug}`}>
          {fill(data.words.readMoreProposal, { n: number })}
        </a>
      </p>
    );
  return (
    <h3 className={styles.proposal} id={`title-${slug}`}>
      <span className={styles.number}>
        <span className={styles.hidden}>{fill(data.words.proposalNumber, { n: number })}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <span lang={lang}>
        {title}
        <OfficialTitle official={official} />
      </span>
    </h3>
  );
}

/** The pictures of the steps as they stand in the text, by step id. */
export type StaticPictures = {
  /** The picture; nothing for a step whose picture stands with another. */
  draw: (step: string) => ReactNode;
  /** The step that the picture stands with. */
  holderOf: (step: string) => string;
};

type ChapterProps = {
  chapter: ChapterView;
  story: StoryViewModel;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  staticPictures: StaticPictures;
  /** Where sources are named for the first time on the page. */
  first: ReadonlySet<SourceMention>;
};

/** A chapter: its heading, its steps in order, and what a reader need not read to follow it. Drawn at build only. */
export function Chapter({ chapter, story, data, base, staticPictures, first }: ChapterProps) {
  const { id, title, steps, details, lang } = chapter;
  return (
    <section className={styles.chapter} id={id} aria-labelledby={`${id}-title`}>
      {/* The heading belongs to the first step: a reader who comes to the chapter comes to it. */}
      {steps.map((step, at) => (
        <Step
          key={step.id}
          step={step}
          data={data}
          base={base}
          picture={staticPictures.draw(step.id)}
          holder={staticPictures.holderOf(step.id)}
          heading={
            at === 0 && (
              <h2 className={styles.title} id={`${id}-title`} lang={lang}>
                {title}
              </h2>
            )
          }
        />
      ))}
      <div className={styles.details} data-reading="">
        {details.map((detail) => (
          <Detail key={detail.id} detail={detail} chapter={id} data={data} />
        ))}
        <Sources chapter={chapter} words={data.words} first={first} />
        <p className={styles.tools}>
          <button type="button" data-tool="share" data-chapter={id} aria-describedby={`${id}-title`}>
            {story.tools.share}
          </button>
        </p>
      </div>
    </section>
  );
}

/** What the picture of a step says, for those who do not see it. Nothing in it takes focus: nobody would see where it is. */
export function PicturePoint({ step: { id, chapter, point } }: { step: StepView }) {
  return (
    <p className={styles.point} id={`${id}-point`} lang={point.lang} data-claims={point.claims.join(' ')}>
      <span id={point.note > 0 ? `s-${chapter}-${point.note}` : undefined}>
        {point.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')}
      </span>
    </p>
  );
}

type StepProps = {
  step: StepView;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  picture: ReactNode;
  /** The step that the static picture stands with. */
  holder: string;
  /** The chapter's heading, on its first step. */
  heading: ReactNode;
};

/** One idea in a few sentences, which the stage shows the picture of; what belongs to the picture stands after it. */
function Step({ step, data, base, picture, holder, heading }: StepProps) {
  const { id, chapter, heading: runIn, lines, proposal, since, lang } = step;
  const { words } = data;
  const noted = (line: NotedLine) => <FootnotedText line={line} chapter={chapter} />;
  return (
    <div className={styles.body}>
      <section
        className={styles.step}
        id={id}
        data-step={id}
        data-chapter={chapter}
        data-lead={step.lead || undefined}
        tabIndex={-1}
      >
        {heading}
        {runIn !== undefined && proposal === undefined && (
          <h3 className={styles.heading} lang={lang}>
            {runIn}
          </h3>
        )}
        {proposal !== undefined && <ProposalHead slug={proposal} data={data} base={base} />}
        <p className={styles.text}>
          {lines.map((line, at) => (
            <Fragment key={at}>{noted(line)}</Fragment>
          ))}
        </p>
        {since !== undefined && (
          <p className={styles.since}>
            <b>{words.since}</b> {noted(since)}
          </p>
        )}
        {proposal !== undefined && <ProposalHead slug={proposal} data={data} base={base} isLink />}
      </section>
      <PicturePoint step={step} />
      <p className={styles.behind}>
        <a href={`${base}${plainTablePath(id)}`} data-picture-of={holder} aria-describedby={`${id}-point`}>
          {words.showAsTable}
        </a>
      </p>
      {picture}
    </div>
  );
}

type DetailProps = {
  detail: DetailView;
  chapter: string;
  data: StoryData;
};

/** The record behind a chapter: closed, found by find-in-page and by links into it, open on paper. */
function Detail({ detail: { id, summary, blocks, lang }, chapter, data }: DetailProps) {
  return (
    <details className={styles.detail} id={id}>
      <summary lang={lang}>{summary}</summary>
      <div className={styles.record}>
        {blocks.map((block, at) => (
          <BlockBody key={at} block={block} chapter={chapter} data={data} />
        ))}
      </div>
    </details>
  );
}

type SourcesProps = {
  chapter: Pick<ChapterView, 'id' | 'notes'>;
  words: StoryData['words'];
  /** What the list is called where it is not a chapter’s. */
  title?: string;
  /** Where sources are named for the first time on the page; left out where these are all of its notes. */
  first?: ReadonlySet<SourceMention>;
};

/** The sources of a chapter: who made its numbered statements and where they were read, once for those that share it. */
export function Sources({
  chapter: { id, notes },
  words,
  title = words.chapterSources,
  first = firstMentions(notes),
}: SourcesProps) {
  if (notes.length === 0) return null;
  const groups = group(notes, ({ evidence, corrections }) => JSON.stringify([evidence, corrections]));
  return (
    <details className={styles.detail} data-sources="">
      <summary>{title}</summary>
      <ul className={finePrint.list}>
        {[...groups].map(([key, same]) => (
          <li key={key}>
            {same.map(({ number }) => (
              <b key={number} id={`note-${id}-${number}`}>
                {number}{' '}
              </b>
            ))}
            {same[0]?.evidence.map((evidence) => (
              <Fragment key={evidence.voice}>
                <EvidenceText evidence={evidence} first={first} />{' '}
              </Fragment>
            ))}
            {same[0]?.corrections.map((correction) => (
              <p key={correction.id} className={styles.correction}>
                <CorrectionText correction={correction} words={words} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
