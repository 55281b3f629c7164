import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import type { Block, Story } from '../types.ts';
import { checkBeside, checkPictures } from './pictures.ts';

const sentence = { text: 'Point', claims: ['A01'] };
const table: Block = { kind: 'table', caption: sentence, columns: ['Topic', 'Host'], rows: [] };

function storyWith(...blocks: Block[]): Story {
  return {
    facts: [{ id: 'A01', topic: 'trade' }],
    voices: { host: { voice: 'host' } },
    participants: [{ code: 'AAA' }],
    places: [{ id: 'town' }],
    values: {
      amount: { type: 'count', value: 3, claim: 'A01' },
      early: { type: 'date', value: '2020-01-01', claim: 'A01' },
      month: { type: 'date', value: '2022-01', claim: 'A01' },
      late: { type: 'date', value: '2021-01-01', claim: 'A01' },
    },
    words: { en: { chapters: { one: { blocks } } } },
    // Only what the rule reads.
  } as unknown as Story;
}

/** What is wrong with the blocks of a chapter, each line from the number of its block. */
const linesOf = (...blocks: Block[]) =>
  checkPictures(storyWith(...blocks))
    .map(formatProblem)
    .map((line) => line.replace('locales/en/chapters.json: one.blocks', ''));

test('a picture without a table behind it is a problem', () => {
  expect(linesOf({ kind: 'matrix', point: sentence, sections: ['A'], voices: [['host']], rows: [] })).toEqual(
    ['[0]: found nothing, expected a table to follow this picture'],
  );
});

test('a matrix that fits its table and names what exists is right', () => {
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices: [['host']], rows: [] };
  expect(linesOf(matrix, table)).toEqual([]);
});

test('every unknown name in a matrix is reported at once', () => {
  const rows = [{ topics: ['none'], claims: ['Z99'] }];
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices: [['nobody']], rows };
  expect(linesOf(matrix, table)).toEqual([
    '[1].rows: found 0, expected 1, as in the picture before it',
    '[0].voices[0][0]: found "nobody", expected a name in voices.json',
    '[0].rows[0].topics[0]: found "none", expected the topic of a fact',
    '[0].rows[0].claims[0]: found "Z99", expected the id of a fact in facts.json',
  ]);
});

test('a bar takes an amount, and a date is none', () => {
  const bars: Block = {
    kind: 'trade-bars',
    point: sentence,
    totals: ['amount', 'early'],
    groups: [{ country: 'BBB', values: ['amount', null] }],
  };
  expect(linesOf(bars, table)).toEqual([
    '[1].rows: found 0, expected 2, one for each group of the picture before it and one for the totals',
    '[0].totals[1]: found "early", expected the name of an amount in values.json',
    '[0].groups[0].country: found "BBB", expected a participant code',
  ]);
});

test('a matrix has a column of its table for each of its own, beside that of the heads', () => {
  const voices = [['host'], ['host']];
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices, rows: [] };
  expect(linesOf(matrix, table)).toEqual([
    '[1].columns: found 2, expected 3, one for the heads and one for each column of the picture before it',
  ]);
});

test('a mark on a date that is no day, or that nobody knows, is reported with the name it has', () => {
  const item = (date: string) => ({ date, mark: 'talk', label: 'Talks', sentence });
  const items = [item('never'), { date: 'late', sentence }, item('month')];
  expect(linesOf({ kind: 'timeline', point: sentence, kinds: { talk: 'Talks' }, items })).toEqual([
    '[0].items[0].date: found "never", expected a whole date for an item with a mark',
    '[0].items[2].date: found "month", 2022-01, expected a whole date for an item with a mark',
  ]);
});

test('marks on a time axis stand in order, with a label and a kind', () => {
  const timeline: Block = {
    kind: 'timeline',
    point: sentence,
    kinds: { talk: 'Talks' },
    items: [
      { date: 'late', mark: 'talk', label: 'Late', place: 'town', sentence },
      { date: 'early', mark: 'other', sentence },
    ],
  };
  expect(linesOf(timeline)).toEqual([
    '[0].items[1].date: found "early", 2020-01-01, expected items with a mark in the order of their dates',
    '[0].items[1].mark: found "other", expected one of the kinds of this timeline',
    '[0].items[1].label: found nothing, expected a short label beside every mark',
  ]);
});

test('a second picture of a kind in a chapter is a problem, and of another kind is none', () => {
  const timeline: Block = { kind: 'timeline', point: sentence, kinds: {}, items: [] };
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices: [['host']], rows: [] };
  expect(linesOf(timeline, matrix, table)).toEqual([]);
  expect(linesOf(timeline, timeline)).toEqual([
    '[1].kind: found "timeline", expected one of its kind in a chapter, because its file and its address are named after both',
  ]);
});

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
