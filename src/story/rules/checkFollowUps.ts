import type { Problem } from '../problem.ts';
import type { Story } from '../types.ts';
import { statuses } from '../wordSchemas.ts';

/** What came after a proposal says what kind of step it is, unless it rests on data alone, which report none. */
export function checkFollowUps(story: Story): Problem[] {
  const data = new Set(
    story.facts.filter(({ attributedTo }) => attributedTo === 'dataset').map(({ id }) => id),
  );
  return Object.entries(story.words).flatMap(([locale, { proposals }]) =>
    Object.entries(proposals).flatMap(([slug, { after }]) =>
      after.flatMap(({ status, sentence }, index) =>
        status !== undefined || sentence.claims.every((claim) => data.has(claim))
          ? []
          : [
              {
                path: `locales/${locale}/proposals.json: ${slug}.after[${index}].status`,
                found: 'nothing',
                expected: `one of ${statuses.join(', ')}, because it rests on more than data`,
              },
            ],
      ),
    ),
  );
}
