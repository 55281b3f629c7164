import { expect, test } from 'vitest';
import type { Block, Story } from '../types.ts';
import { checkPictures } from './checkPictures.ts';

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
      late: { type: 'date', value: '2021-01-01', claim: 'A01' },
    },
    words: { en: { chapters: { one: { blocks } } } },
    // Only what the rule reads.
  } as unknown as Story;
}

const expectedOf = (...blocks: Block[]) =>
  checkPictures(storyWith(...blocks)).map(({ expected }) => expected);

test('a picture without a table behind it is a problem', () => {
  expect(
    expectedOf({ kind: 'matrix', point: sentence, sections: ['A'], voices: [['host']], rows: [] }),
  ).toEqual(['a table to follow this picture']);
});

test('a matrix that fits its table and names what exists is right', () => {
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices: [['host']], rows: [] };
  expect(expectedOf(matrix, table)).toEqual([]);
});

test('every unknown name in a matrix is reported at once', () => {
  const rows = [{ topics: ['none'], claims: ['Z99'] }];
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices: [['nobody']], rows };
  expect(expectedOf(matrix, table)).toEqual([
    '1 rows',
    'a name in voices.json',
    'the topic of a fact',
    'the id of a fact in facts.json',
  ]);
});

test('a bar takes an amount, and a date is none', () => {
  const bars: Block = {
    kind: 'trade-bars',
    point: sentence,
    totals: ['amount', 'early'],
    groups: [{ country: 'BBB', values: ['amount', null] }],
  };
  expect(expectedOf(bars, table)).toEqual([
    '2 rows',
    'the name of an amount in values.json',
    'a participant code',
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
  expect(expectedOf(timeline)).toEqual([
    'items with a mark in the order of their dates',
    'one of the kinds of this timeline',
    'a short label beside every mark',
  ]);
});

test('a second picture of a kind in a chapter is a problem, and of another kind is none', () => {
  const timeline: Block = { kind: 'timeline', point: sentence, kinds: {}, items: [] };
  const matrix: Block = { kind: 'matrix', point: sentence, sections: ['A'], voices: [['host']], rows: [] };
  expect(expectedOf(timeline, matrix, table)).toEqual([]);
  expect(expectedOf(timeline, timeline)).toEqual([
    'one of its kind in a chapter, because its file and its address are named after both',
  ]);
});
