import type { ReactNode } from 'react';
import type { Whole } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import { Spans } from '../Spans.tsx';
import styles from './ShorterHead.module.css';

type Props = {
  whole: Whole;
  /** What the page is beside the story: its second heading. */
  title: string;
  /** The choice of how much to read, handed in: its styles belong to the first screen of the story. */
  depths: ReactNode;
  /** The words of “As of {date}”. */
  asOf: string;
};

/** The head of a page that tells the story shorter: the story's own headline, and how much of it this is. */
export function ShorterHead({ whole, title, depths, asOf }: Props) {
  const { kicker, headline, dateline, asOf: date, asOfIso } = whole.opening;
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        {kicker} · {title}
      </p>
      <h1 className={styles.headline}>{headline}</h1>
      <p className={styles.dateline}>
        <span data-claims={dateline.claims.join(' ')}>
          <Spans spans={dateline.spans} />
        </span>{' '}
        · <time dateTime={asOfIso}>{fill(asOf, { date })}</time>
      </p>
      {depths}
    </header>
  );
}
