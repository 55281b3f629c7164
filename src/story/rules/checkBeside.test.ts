import { expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import type { Story } from '../types.ts';
import { checkBeside } from './checkBeside.ts';

function linesFor(leadClaims: string[], ...named: string[]): string[] {
  const block = {
    kind: 'beside',
    lead: [{ text: 'By subject only.', claims: leadClaims }],
    rows: named.map((proposal) => ({ proposal, points: [] })),
  };
  const story = {
    proposals: [{ slug: 'one' }, { slug: 'two' }],
    words: { en: { chapters: { here: { blocks: [block] } }, notes: { caveat: { claims: ['E00'] } } } },
    // Only what the rule reads.
  } as unknown as Story;
  return checkBeside(story).map(formatProblem);
}

test('every proposal once and the caveat said is right', () => {
  expect(linesFor(['E00', 'B02'], 'one', 'two')).toEqual([]);
});

test('a proposal that is unknown, there twice or left out is a problem, and so is a lead without the caveat', () => {
  expect(linesFor(['B02'], 'one', 'one', 'three')).toEqual([
    'locales/en/chapters.json: here.blocks[0].rows[1].proposal: found "one", expected the slug of a proposal, once',
    'locales/en/chapters.json: here.blocks[0].rows[2].proposal: found "three", expected the slug of a proposal, once',
    'locales/en/chapters.json: here.blocks[0].rows: found nothing, expected a row for "two"',
    'locales/en/chapters.json: here.blocks[0].lead: found no sentence that rests on E00, expected the caveat of the notes beside anything that links a proposal to something else',
  ]);
});
