import type { NoteSectionView, NotesView } from '../../edition/notesViews.ts';
import type { Outline } from '../../edition/types.ts';
import { CorrectionText } from '../CorrectionText.tsx';
import { EvidenceList } from '../EvidenceList.tsx';
import { useEdition } from '../edition.tsx';
import { Spans } from '../Spans.tsx';
import styles from './NotesBody.module.css';
import { NotesDownloads } from './NotesDownloads.tsx';
import { NotesSection } from './NotesSection.tsx';
import { NotesSources } from './NotesSources.tsx';

type Props = {
  notes: NotesView;
  words: Outline['words'];
  /** Level of its headings: 2 on the page of its own, 3 as a chapter. */
  level: 2 | 3;
  /** Starts and ends with a slash. */
  base: string;
};

/** The notes: what is not known first, then every source with what rests on it, and how this was made and changed. */
export function NotesBody({ notes, words, level, base }: Props) {
  const { colon } = useEdition().outline.marks;
  const { unknown, sources, sections, glossary, corrections, versions, licence, downloads, pictures } = notes;
  const lines = ({ id, title, items }: NoteSectionView) => (
    <NotesSection key={id} id={id} title={title} level={level}>
      <ul className={styles.items}>
        {items.map((line, at) => (
          <li key={at} data-claims={line.claims.join(' ') || undefined}>
            <Spans spans={line.spans} />
          </li>
        ))}
      </ul>
    </NotesSection>
  );
  return (
    <>
      {lines(unknown)}
      <NotesSection id="sources" title={words.allSources} level={level}>
        <button type="button" className={styles.cite} data-tool="cite">
          {words.cite}
        </button>
        <NotesSources
          sources={sources}
          words={words}
          level={level === 2 ? 3 : 4}
          story={level === 2 ? base : ''}
        />
      </NotesSection>
      {sections.map(lines)}
      <NotesSection id="glossary" title={words.glossary} level={level}>
        <dl className={styles.glossary}>
          {glossary.map(({ id, term, meaning, evidence }) => (
            <div key={id} id={`term-${id}`}>
              <dt>{term}</dt>
              <dd>
                <span data-claims={meaning.claims.join(' ')}>
                  <Spans spans={meaning.spans} />
                </span>
                <EvidenceList evidence={evidence} />
              </dd>
            </div>
          ))}
        </dl>
      </NotesSection>
      {corrections.items.length === 0 ? (
        lines({ ...corrections, items: corrections.none })
      ) : (
        <NotesSection id={corrections.id} title={corrections.title} level={level}>
          <ul className={styles.items}>
            {corrections.items.map((correction) => (
              <li key={correction.id} id={correction.id} data-claims={correction.claim}>
                <CorrectionText correction={correction} words={words} />
              </li>
            ))}
          </ul>
        </NotesSection>
      )}
      <NotesSection id={versions.id} title={versions.title} level={level}>
        <ul className={styles.items}>
          {versions.items.map(({ id, date, iso, line }) => (
            <li key={id} id={id}>
              <b>
                <time dateTime={iso}>{date}</time>
              </b>
              {colon}
              <Spans spans={line.spans} />
            </li>
          ))}
        </ul>
      </NotesSection>
      {lines(licence)}
      <NotesSection id="downloads" title={words.downloads} level={level}>
        <NotesDownloads downloads={downloads} pictures={pictures} words={words} base={base} />
      </NotesSection>
    </>
  );
}
