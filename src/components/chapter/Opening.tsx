import type { Outline, Whole } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import { DepthNav } from '../nav/DepthNav.tsx';
import { Spans } from '../Spans.tsx';
import styles from './Opening.module.css';

type Props = { whole: Whole; outline: Outline; base: string };

/** The answer first: headline, standfirst and dateline. Drawn at build only. */
export function Opening({ whole, outline, base }: Props) {
  const { kicker, headline, standfirst, dateline, asOf, asOfIso, translation } = whole.opening;
  return (
    <>
      <p className={styles.kicker}>{kicker}</p>
      <h1 className={styles.headline}>{headline}</h1>
      <p className={styles.standfirst}>
        {standfirst.map((line, at) => (
          <span key={at} data-claims={line.claims.join(' ') || undefined}>
            <Spans spans={line.spans} />
            {outline.marks.stop}
          </span>
        ))}
      </p>
      <p className={styles.dateline}>
        <span data-claims={dateline.claims.join(' ')}>
          <Spans spans={dateline.spans} />
        </span>
        <span className={styles.asOf}>
          <time dateTime={asOfIso}>{fill(outline.words.asOf, { date: asOf })}</time>
        </span>
      </p>
      {translation !== undefined && (
        <p className={styles.translation}>
          {translation.words}{' '}
          <a href={translation.from.href} lang={translation.from.lang} hrefLang={translation.from.lang}>
            {translation.from.name}
          </a>
        </p>
      )}
      <DepthNav current="story" words={whole.tools} base={base} />
    </>
  );
}
