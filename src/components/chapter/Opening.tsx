import type { Outline, Whole } from '../../edition/types.ts';
import { Spans } from '../Spans.tsx';
import styles from './Opening.module.css';

type Props = { whole: Whole; outline: Outline; base: string };

/** The answer first: headline, standfirst, dateline, and the proposals as a numbered list that leads to the cards. Drawn at build only. */
export function Opening({ whole, outline, base }: Props) {
  const { kicker, headline, standfirst, dateline, asOf, asOfIso } = whole.opening;
  return (
    <>
      <p className={styles.kicker}>{kicker}</p>
      <h1 className={styles.headline} id="start-title">
        {headline}
      </h1>
      <p className={styles.standfirst}>
        {standfirst.map((line, at) => (
          <span key={at} data-claims={line.claims.join(' ') || undefined}>
            <Spans spans={line.spans} />{' '}
          </span>
        ))}
      </p>
      <p className={styles.dateline}>
        <span data-claims={dateline.claims.join(' ')}>
          <Spans spans={dateline.spans} />
        </span>
        <span className={styles.asOf}>
          <time dateTime={asOfIso}>{outline.words.asOf.replace('{date}', asOf)}</time>
        </span>
      </p>
      <h2 className={styles.listTitle}>{outline.words.theProposals}</h2>
      <ol className={styles.proposals}>
        {outline.proposals.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`${base}proposals/${slug}/`}>{title}</a>
          </li>
        ))}
      </ol>
    </>
  );
}
