import type { NotedLine } from '../../edition/types.ts';
import { Spans } from '../Spans.tsx';
import styles from './NotedText.module.css';

type Props = {
  line: NotedLine;
  /** Id of the chapter, which its notes are numbered in. */
  chapter: string;
  /** What a note's number is called to a screen reader, with `{n}`. */
  noteName: string;
};

/** A sentence that carries the facts it rests on, and the number of its note. */
export function NotedText({ line, chapter, noteName }: Props) {
  return (
    <>
      <span data-claims={line.claims.join(' ') || undefined}>
        <Spans spans={line.spans} />
      </span>
      {line.note > 0 && (
        <a
          className={styles.note}
          href={`#note-${chapter}-${line.note}`}
          aria-label={noteName.replace('{n}', String(line.note))}
        >
          {line.note}
        </a>
      )}{' '}
    </>
  );
}
