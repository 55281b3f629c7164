import type { ChapterView, Outline, Whole } from '../../edition/types.ts';
import { BlockBody } from './BlockBody.tsx';
import styles from './ChapterBody.module.css';
import { ChapterNotes } from './ChapterNotes.tsx';
import { Still } from './Still.tsx';

type Props = {
  chapter: ChapterView;
  whole: Whole;
  outline: Outline /** 0 for the opening. */;
  index: number;
};

/** The words of a chapter: heading, blocks, its picture with the point it makes, and its notes. Drawn at build only. */
export function ChapterBody({ chapter, whole, outline, index }: Props) {
  return (
    <>
      {index > 0 && (
        <h2 className={styles.title} id={`${chapter.id}-title`}>
          {chapter.title}
        </h2>
      )}
      {chapter.blocks.map((block, at) => (
        <BlockBody key={at} block={block} chapter={chapter.id} whole={whole} outline={outline} />
      ))}
      <Still chapter={chapter} outline={outline} />
      <ChapterNotes chapter={chapter} words={outline.words} />
    </>
  );
}
