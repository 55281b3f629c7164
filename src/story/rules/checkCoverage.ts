import { type Problem } from '../problem.ts';
import type { Story } from '../types.ts';
import { walkWords } from '../walkWords.ts';

/** Every core fact stands in at least one sentence of the story proper, in every language; notes do not count. */
export function checkCoverage(story: Story): Problem[] {
  return Object.entries(story.words).flatMap(([locale, words]) => {
    const covered = new Set<string>();
    const { opening, chapters, proposals, countries } = words;
    walkWords({ opening, chapters, proposals, countries }, '', {
      onSentence: ({ claims }) => claims.forEach((claim) => covered.add(claim)),
      onText: (text, _path, key) => {
        if (key === 'titleClaim') covered.add(text);
      },
    });
    for (const { head } of Object.values(countries)) head.claims.forEach((claim) => covered.add(claim));
    return story.facts
      .filter(({ id, use }) => use === 'core' && !covered.has(id))
      .map(({ id, statement }) => ({
        path: `locales/${locale}`,
        found: `no sentence that rests on ${id}`,
        expected: `the core fact to be told: ${statement}`,
      }));
  });
}
