import type { ChapterView, Outline } from '../../edition/types.ts';
import { CorrectionText } from '../CorrectionText.tsx';
import { EvidenceList } from '../EvidenceList.tsx';
import styles from './ChapterNotes.module.css';

type Props = { chapter: ChapterView; words: Outline['words'] };

/** The notes of a chapter: for each numbered sentence, whose word it is and where it was read. */
export function ChapterNotes({ chapter, words }: Props) {
  if (chapter.notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{words.chapterSources}</summary>
      <ol>
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
