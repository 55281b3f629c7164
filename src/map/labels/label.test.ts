import { expect, test } from 'vitest';
import { estimateTextWidth } from './label.ts';

test('no text has no width', () => {
  expect(estimateTextWidth('', false)).toBe(0);
});

test('capitals are wider than small letters, and a Chinese character is wider than both', () => {
  expect(estimateTextWidth('A', true)).toBeGreaterThan(estimateTextWidth('a', false));
  expect(estimateTextWidth('海', false)).toBeGreaterThan(estimateTextWidth('A', true));
});

test('the longest line counts', () => {
  expect(estimateTextWidth('Long\nSea', false)).toBe(estimateTextWidth('Long', false));
});
