import { group } from 'd3';
import { Fragment, type ReactNode } from 'react';
import { EvidenceList } from '../ui/EvidenceList.tsx';
import { FootnotedText } from '../ui/NotedText.tsx';
import { CorrectionText } from '../ui/Spans.tsx';
import type { ChapterView, DetailView, StepView } from '../viewModel/chapters.ts';
import { plainTablePath } from '../viewModel/downloads.ts';
import type { NotedLine } from '../viewModel/lines.ts';
import type { StoryData, StoryViewModel } from '../viewModel/types.ts';
import styles from './Chapter.module.css';
import { BlockBody } from './details/BlockBody.tsx';
import finePrint from './FinePrint.module.css';
import { ProposalHead } from './ProposalHead.tsx';

/** The pictures of the steps as they stand in the text, by step id. */
export type StaticPictures = {
  /** The picture; nothing for a step whose picture stands with another. */
  draw: (step: string) => ReactNode;
  /** The step that the picture stands with. */
  holderOf: (step: string) => string;
};

type Props = {
  chapter: ChapterView;
  story: StoryViewModel;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  staticPictures: StaticPictures;
};

/** A chapter: its heading, its steps in order, and what a reader need not read to follow it. Drawn at build only. */
export function Chapter({ chapter, story, data, base, staticPictures }: Props) {
  const { id, title, steps, details } = chapter;
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
              <h2 className={styles.title} id={`${id}-title`}>
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
        <Sources chapter={chapter} words={data.words} />
        <p className={styles.tools}>
          <button type="button" data-tool="share" data-chapter={id} aria-describedby={`${id}-title`}>
            {story.tools.share}
          </button>
        </p>
      </div>
    </section>
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
  const { id, chapter, heading: runIn, lines, point, proposal, since, lang } = step;
  const { words } = data;
  const noted = (line: NotedLine) => <FootnotedText line={line} chapter={chapter} noteName={words.note} />;
  return (
    <div className={styles.block}>
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
      {/* What the picture says, for those who do not see it; beside a static picture it is the caption. */}
      <p className={styles.point} id={`${id}-point`}>
        {noted(point)}
      </p>
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
      <div className={styles.body}>
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
};

/** The sources of a chapter: who made its numbered statements and where they were read, once for those that share it. */
export function Sources({ chapter: { id, notes }, words, title = words.chapterSources }: SourcesProps) {
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
            <EvidenceList evidence={same[0]?.evidence ?? []} />
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
