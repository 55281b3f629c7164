import { type Problem } from '../problem.ts';
import type { Story } from '../types.ts';

/** Every question has its right answer among its options, and the same one at the same place in every language. */
export function checkQuiz(story: Story): Problem[] {
  const [first = ''] = story.meta.locales;
  const original = story.words[first]?.quiz ?? [];
  return Object.entries(story.words).flatMap(([locale, { quiz }]) =>
    quiz.flatMap(({ options, right }, at) => {
      const path = `locales/${locale}/quiz.json: [${at}]`;
      const wanted = original[at];
      if (right >= options.length)
        return [{ path: `${path}.right`, found: `${right}`, expected: `less than ${options.length}` }];
      if (wanted === undefined || (wanted.right === right && wanted.options.length === options.length))
        return [];
      const expected = `${wanted.options.length} options, right at ${wanted.right}, as in ${first}`;
      return [{ path, found: `${options.length} options, right at ${right}`, expected }];
    }),
  );
}
