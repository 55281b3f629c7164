import { expect, test } from 'vitest';
import { problemsAfter } from '../../../tests/support/storyFiles.ts';
import { formatProblem } from '../problems.ts';
import type { Story } from '../types.ts';
import { checkQuiz } from './quiz.ts';

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

test('a chapter without a short telling is named', () => {
  const problems = problemsAfter(({ chapters, words }) => {
    delete words.short.chapters[chapters[1]!.id];
  });
  expect(problems).toEqual([
    expect.stringMatching(
      /^locales\/en\/short\.json: chapters: found nothing, expected a sentence or two for/,
    ),
  ]);
});

test('a chapter told short in 61 words is too long, in 60 it is not', () => {
  const told = (count: number) =>
    problemsAfter(({ chapters, words }) => {
      const text = Array.from({ length: count }, () => 'word').join(' ');
      words.short.chapters[chapters[0]!.id] = [{ text, claims: [], signpost: true }];
    });
  expect(told(60)).toEqual([]);
  expect(told(61)).toEqual([expect.stringMatching(/found 61 words, expected no more than 60$/)]);
});

test('a figure counts as one word and its link’s target as none', () => {
  const problems = problemsAfter(({ chapters, words }) => {
    const [{ id }] = chapters as [{ id: string }];
    const text = `${Array.from({ length: 57 }, () => 'word').join(' ')} {asOf|monthYear} [two words](chapter:${id})`;
    words.short.chapters[id] = [{ text, claims: [], signpost: true }];
  });
  expect(problems).toEqual([]);
});

test('a chapter in no takeaway, or in two, is named', () => {
  const problems = problemsAfter(({ words }) => {
    const [first, second] = words.short.takeaways;
    second!.chapters.push(first!.chapters[0]!);
    words.short.takeaways[4]!.chapters.splice(0, 1, 'no-such-chapter');
  });
  expect(problems.filter((problem) => problem.includes('in 2 of them'))).toHaveLength(1);
  expect(problems.filter((problem) => problem.includes('in 0 of them'))).toHaveLength(1);
  expect(problems).toContainEqual(
    expect.stringMatching(/found "no-such-chapter", expected the id of a chapter/),
  );
});
