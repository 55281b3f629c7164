import { expect, test } from 'vitest';
import { estimateEms } from './estimateEms.ts';

test('no text has no width', () => {
  expect(estimateEms('', false)).toBe(0);
});

test('capitals are wider than small letters, and a Chinese character is wider than both', () => {
  expect(estimateEms('A', true)).toBeGreaterThan(estimateEms('a', false));
  expect(estimateEms('海', false)).toBeGreaterThan(estimateEms('A', true));
});

test('the longest line counts', () => {
  expect(estimateEms('Long\nSea', false)).toBe(estimateEms('Long', false));
});
