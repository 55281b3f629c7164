import type { ChapterView } from '../../edition/chapterViews.ts';
import type { Outline } from '../../edition/types.ts';
import { CorrectionText } from '../CorrectionText.tsx';
import { EvidenceList } from '../EvidenceList.tsx';
import styles from './ChapterNotes.module.css';
import finePrint from './FinePrint.module.css';

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
