import { fill } from '../i18n/messages.ts';
import { shapeOf } from '../viewModel/content.ts';
import type { NotedLine } from '../viewModel/lines.ts';
import styles from './NotedText.module.css';
import { Spans } from './Spans.tsx';
import { useStory } from './StoryProvider.tsx';

type Props = {
  line: NotedLine;
  /** Id of the chapter, which its notes are numbered in. */
  chapter: string;
  /** What a note's number is called to a screen reader, with `{n}`. */
  noteName: string;
};

/**
 * A sentence with the facts it rests on, and a quiet mark of whose word it is: a shape per voice, the voice in words
 * (shown when a reader asks for it), and the number of its note, where the mark leads.
 */
export function FootnotedText({ line, chapter, noteName }: Props) {
  const { note, voices, claims } = line;
  const { stop } = useStory().outline.marks;
  return (
    <>
      <span
        id={note > 0 ? `s-${chapter}-${note}` : undefined}
        data-claims={claims.join(' ') || undefined}
        data-voice={voices.map(({ id }) => id).join(' ') || undefined}
      >
        <Spans spans={line.spans} />
      </span>
      {note > 0 && (
        <a className={styles.note} href={`#note-${chapter}-${note}`} data-note={claims.join(' ')}>
          {voices.map(({ id, words }) => (
            <span key={id} className={styles.voice} data-shape={shapeOf(id)}>
              <span className={styles.words}>{words} </span>
            </span>
          ))}
          <span className={styles.name}>{fill(noteName, { n: '' })}</span>
          {note}
        </a>
      )}
      {stop}
    </>
  );
}
