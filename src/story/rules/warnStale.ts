import { type Problem, quote } from '../problem.ts';
import type { Story } from '../types.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * A warning for each proposal whose later events were last looked for too long ago. A day in the future is none.
 *
 * @param today `YYYY-MM-DD`; the caller's, so that the same content and day always give the same answer
 */
export function warnStale({ meta, proposals }: Story, today: string): Problem[] {
  return proposals.flatMap(({ lastChecked }, index) => {
    const days = Math.round((Date.parse(today) - Date.parse(lastChecked)) / dayMs);
    return days <= meta.checkEveryDays
      ? []
      : [
          {
            path: `proposals.json: [${index}].lastChecked`,
            found: `${quote(lastChecked)}, ${days} days before ${today}`,
            expected: `a new look at what came after at least every ${meta.checkEveryDays} days`,
          },
        ];
  });
}
