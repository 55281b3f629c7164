import type { CorrectionView } from '../edition/lines.ts';
import type { BrowserOutline } from '../edition/types.ts';
import { fill } from '../i18n/fill.ts';
import { AsPublished } from './AsPublished.tsx';
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
      {words.correctedFromTo.split(/\{(was|now)\}/).map((part, at) => {
        // What it said and says is the data's own wording, in the data's language.
        if (at % 2 === 0) return part;
        return <AsPublished key={part}>{part === 'was' ? was : now}</AsPublished>;
      })}
    </>
  );
}
