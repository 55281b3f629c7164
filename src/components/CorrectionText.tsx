import type { BrowserOutline, CorrectionView } from '../edition/types.ts';
import { fill } from '../i18n/fill.ts';
import { useEdition } from './edition.tsx';

type Props = { correction: CorrectionView; words: BrowserOutline['words'] };

/** A correction in words: when, what was said, and what is said now. */
export function CorrectionText({ correction, words }: Props) {
  const { date, iso, was, now } = correction;
  const { colon } = useEdition().outline.marks;
  return (
    <>
      <b>
        <time dateTime={iso}>{fill(words.correctedOn, { date })}</time>
      </b>
      {colon}
      {fill(words.correctedFromTo, { was, now })}
    </>
  );
}
