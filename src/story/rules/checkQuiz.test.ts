import { expect, test } from 'vitest';
import { problemsAfter } from '../../../tests/support/storyFiles.ts';
import { formatProblem } from '../problem.ts';
import type { Story } from '../types.ts';
import { checkQuiz } from './checkQuiz.ts';

test('a right answer that is none of the options is named', () => {
  const problems = problemsAfter(({ words }) => {
    words.quiz[0]!.right = words.quiz[0]!.options.length;
  });
  expect(problems).toEqual([
    expect.stringMatching(/quiz\.json: \[0\]\.right: found (\d+), expected less than \1$/),
  ]);
});

test('a translation whose right answer stands elsewhere is named', () => {
  const asked = (right: number) => ({ quiz: [{ question: 'Q', options: ['a', 'b'], right }] });
  const story = { meta: { locales: ['aa', 'bb'] }, words: { aa: asked(0), bb: asked(1) } };
  // Only what the rule reads.
  expect(checkQuiz(story as unknown as Story).map(formatProblem)).toEqual([
    'locales/bb/quiz.json: [0]: found 2 options, right at 1, expected 2 options, right at 0, as in aa',
  ]);
});
