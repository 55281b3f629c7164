import { expect, test } from 'vitest';
import { isForReaders, keyBelow } from './wordKeys.ts';

test('the place of an event is an id in prose, and a label among the words of the controls', () => {
  expect(isForReaders('chapters', 'place')).toBe(false);
  expect(isForReaders('interface', 'place')).toBe(true);
});

test('a kind of a time axis is words, even where its name is that of a key of ids', () => {
  expect(isForReaders('chapters', keyBelow('kinds', 'place'))).toBe(true);
  expect(isForReaders('chapters', keyBelow('items', 'place'))).toBe(false);
});
