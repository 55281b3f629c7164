import { expect, test } from 'vitest';
import { groupLines, type SourcedLine } from './lines.ts';

const line = (text: string, voice: string, date?: string): SourcedLine => ({
  spans: [text],
  claims: [],
  evidence: [{ voice, sources: [] }],
  ...(date === undefined ? {} : { date }),
});

test('no lines make no groups', () => {
  expect(groupLines([])).toEqual([]);
});

test('neighbours with the same evidence stand together', () => {
  expect(groupLines([line('a', 'x'), line('b', 'x'), line('c', 'y')]).map((group) => group.length)).toEqual([
    2, 1,
  ]);
});

test('dated lines stay apart even where their evidence is the same', () => {
  expect(groupLines([line('a', 'x', 'May'), line('b', 'x', 'June'), line('c', 'x')])).toHaveLength(3);
});
