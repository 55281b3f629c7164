import { formatDate } from '../i18n/formatValue.ts';
import type { Context } from './context.ts';
import type { CorrectionView } from './lines.ts';

/** Every correction, or those to some facts, newest first. */
export function makeCorrections({ story, language }: Context, claims?: readonly string[]): CorrectionView[] {
  return story.corrections
    .filter(({ claim }) => claims === undefined || claims.includes(claim))
    .map(({ claim, date, was, now }) => ({
      id: `correction-${claim}-${date}`,
      claim,
      date: formatDate(date, language),
      iso: date,
      was,
      now,
    }))
    .sort((a, b) => b.iso.localeCompare(a.iso));
}
