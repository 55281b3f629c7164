import type { NoteSectionView, NotesView, Outline } from '../../edition/types.ts';
import { EvidenceList } from '../EvidenceList.tsx';
import { useEdition } from '../edition.tsx';
import { Spans } from '../Spans.tsx';
import styles from './NotesBody.module.css';

type Props = {
  notes: NotesView;
  words: Outline['words'];
  /** Level of its headings: 2 on the page of its own, 3 as a chapter. */
  level: 2 | 3;
};

/** The notes: what is not known first, then sources grouped by kind, conflicts, method, boundaries, names and the rest. */
export function NotesBody({ notes, words, level }: Props) {
  const { comma } = useEdition().outline.marks;
  const Heading = `h${level}` as const;
  const Sub = level === 2 ? 'h3' : 'h4';
  const section = ({ id, title, items }: NoteSectionView) => (
    <section key={id} className={styles.section} id={`notes-${id}`}>
      <Heading className={styles.heading}>{title}</Heading>
      <ul className={styles.items}>
        {items.map((line, at) => (
          <li key={at} data-claims={line.claims.join(' ') || undefined}>
            <Spans spans={line.spans} />
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <>
      {section(notes.unknown)}
      {notes.rest.map(section)}
      <section className={styles.section} id="notes-glossary">
        <Heading className={styles.heading}>{words.glossary}</Heading>
        <dl className={styles.glossary}>
          {notes.glossary.map(({ id, term, meaning, evidence }) => (
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
      </section>
      <section className={styles.section} id="notes-sources">
        <Heading className={styles.heading}>{words.allSources}</Heading>
        {notes.sources.map(({ kind, title, sources }) => (
          <section key={kind}>
            <Sub className={styles.kind}>{title}</Sub>
            <ul className={styles.sources}>
              {sources.map((source) => (
                <li key={source.id} id={`source-${source.id}`}>
                  <span className={styles.publisher}>{source.publisher}</span>
                  {comma}
                  {source.url === null ? (
                    source.title
                  ) : (
                    <a href={source.url} rel="noopener">
                      {source.title}
                    </a>
                  )}
                  {source.date !== '' && comma + source.date}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}
