import { expect, test } from 'vitest';
import { firstMentions, groupLines, type Note, type SourcedLine } from './lines.ts';

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

test('a source is first mentioned once in all notes', () => {
  const mention = (number: number) => ({ number, publisher: `The Paper ${number}`, url: null });
  const note = (number: number, ...sources: number[]): Note => ({
    number,
    evidence: [{ voice: 'x', sources: sources.map(mention) }],
    corrections: [],
  });
  const notes = [note(1, 4, 2), note(2, 2, 7)];
  const [first, second] = notes.map(({ evidence }) => evidence[0]?.sources ?? []);
  expect([...firstMentions(notes)]).toEqual([...(first ?? []), second?.[1]]);
});
