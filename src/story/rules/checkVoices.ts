import { type Problem, quote } from '../problem.ts';
import type { Story } from '../types.ts';

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
