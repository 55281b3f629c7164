import { type Problem, quote } from '../problems.ts';
import { statuses } from '../schema/words.ts';
import { visitStrings } from '../strings.ts';
import type { Story } from '../types.ts';

/** Every core fact stands in at least one sentence of the story proper, in every language; notes do not count. */
export function checkCoverage(story: Story): Problem[] {
  return Object.entries(story.words).flatMap(([locale, words]) => {
    const covered = new Set<string>();
    const { opening, chapters, proposals, countries } = words;
    visitStrings({ opening, chapters, proposals, countries }, '', {
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

/** Whose word a fact is must have a voice, and every voice and kind of source a name in every language. */
export function checkVoices(story: Story): Problem[] {
  const unvoiced = story.facts.flatMap((fact, index) =>
    story.voices[fact.attributedTo] === undefined
      ? [
          {
            path: `facts.json: [${index}].attributedTo`,
            found: quote(fact.attributedTo),
            expected: 'a name with a voice in voices.json',
          },
        ]
      : [],
  );
  const unnamed = Object.entries(story.words).flatMap(([locale, { names }]) => [
    ...Object.entries(story.voices)
      .filter(([, { voice }]) => names.voices[voice] === undefined)
      .map(([who, { voice }]) => ({
        path: `locales/${locale}/names.json: voices.${voice}`,
        found: 'nothing',
        expected: `the words that say this is the word of ${quote(who)}`,
      })),
    ...[...new Set(story.sources.map(({ kind }) => kind))]
      .filter((kind) => names.sourceKinds[kind] === undefined)
      .map((kind) => ({
        path: `locales/${locale}/names.json: sourceKinds.${kind}`,
        found: 'nothing',
        expected: 'a name',
      })),
  ]);
  return [...unvoiced, ...unnamed];
}

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
