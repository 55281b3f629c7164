import type { ChapterView } from '../../edition/chapterViews.ts';
import type { Outline, Whole } from '../../edition/types.ts';
import { BlockBody } from './BlockBody.tsx';
import styles from './ChapterBody.module.css';
import { ChapterNotes } from './ChapterNotes.tsx';
import { ProposalList } from './ProposalList.tsx';
import { Still } from './Still.tsx';

type Props = {
  chapter: ChapterView;
  whole: Whole;
  outline: Outline;
  /** 0 for the opening, which names the proposals in place of a heading. */
  index: number;
  /** Starts and ends with a slash. */
  base: string;
};

/** The words of a chapter: heading, blocks, its picture with the point it makes, and its notes. Drawn at build only. */
export function ChapterBody({ chapter, whole, outline, index, base }: Props) {
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
      <Still chapter={chapter} outline={outline} base={base} />
      <ChapterNotes chapter={chapter} words={outline.words} />
    </>
  );
}
