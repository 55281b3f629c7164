import type { CSSProperties } from 'react';
import { StaticMap } from '../map/StaticMap.tsx';
import { EvidenceList } from '../ui/EvidenceList.tsx';
import { CorrectionText } from '../ui/Spans.tsx';
import type { ChapterView } from '../viewModel/chapters.ts';
import type { Outline, Whole } from '../viewModel/types.ts';
import styles from './ChapterBody.module.css';
import { BlockBody } from './details/BlockBody.tsx';
import finePrint from './FinePrint.module.css';
import { ProposalList } from './opening/Opening.tsx';

type Props = {
  chapter: Pick<ChapterView, 'id' | 'notes'>;
  words: Outline['words'];
  /** What the list is called where it is not a chapter’s. */
  title?: string;
};

/** The notes of a chapter, or of a page that tells it shorter: for each numbered sentence, whose word it is and where it was read. */
export function ChapterNotes({ chapter, words, title = words.chapterSources }: Props) {
  if (chapter.notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{title}</summary>
      <ol className={finePrint.list}>
        {chapter.notes.map(({ number, evidence, corrections }) => (
          <li key={number} id={`note-${chapter.id}-${number}`} value={number}>
            <EvidenceList evidence={evidence} />
            {corrections.map((correction) => (
              <p key={correction.id} className={styles.correction}>
                <CorrectionText correction={correction} words={words} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

type Props_ChapterBody = {
  chapter: ChapterView;
  whole: Whole;
  outline: Outline;
  /** 0 for the opening, which names the proposals in place of a heading. */
  index: number;
  /** Starts and ends with a slash. */
  base: string;
};

/** The words of a chapter: heading, blocks, its picture with the point it makes, and its notes. Drawn at build only. */
export function ChapterBody({ chapter, whole, outline, index, base }: Props_ChapterBody) {
  return (
    <>
      {index === 0 ? (
        <ProposalList outline={outline} base={base} />
      ) : (
        <h2 className={styles.title} id={`${chapter.id}-title`}>
          {chapter.title}
        </h2>
      )}
      {/* A paragraph, which no rule for blocks beside their picture takes for one of them. */}
      <p className={styles.tools}>
        <button type="button" data-tool="share" aria-describedby={`${chapter.id}-title`}>
          {whole.tools.share}
        </button>
        <button type="button" data-tool="listen" aria-describedby={`${chapter.id}-title`}>
          {whole.tools.listen}
        </button>
      </p>
      {chapter.blocks.map((block, at) => (
        <BlockBody key={at} block={block} chapter={chapter.id} whole={whole} outline={outline} base={base} />
      ))}
      <StaticMap chapter={chapter} outline={outline} base={base} />
      <ChapterNotes chapter={chapter} words={outline.words} />
    </>
  );
}

type Props_Skippable = {
  /** Markup that stands below the first screen. */
  markup: string;
};

/**
 * Words that the browser need not lay out before they come near the window, with an estimate of their length to keep
 * the scrollbar honest meanwhile. Laid out at once, the whole story held a slow phone up for more than a second.
 */
export function DeferredSection({ markup }: Props_Skippable) {
  const style = { '--letters': countLetters(markup) } as CSSProperties;
  return (
    <div
      className={styles.skippable}
      data-skippable=""
      style={style}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/** Letters a reader sees in markup, a Chinese character as two: so much wider it is. */
function countLetters(markup: string): number {
  const text = markup.replace(/<(style|svg)\b.*?<\/\1>|<[^>]*>/gs, '');
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
