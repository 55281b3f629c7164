// @vitest-environment node
import { expect, it } from 'vitest';
import { quantile } from './quantile.mjs';

it('the median of an odd number is the middle one, of an even number the lower', () => {
  expect(quantile([9, 1, 5], 0.5)).toBe(5);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
});

it('the ends are the smallest and the largest', () => {
  expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1)]).toEqual([1, 3]);
});

it('nothing has no quantile, and what was not measured does not count', () => {
  expect(quantile([], 0.5)).toBeUndefined();
  expect(quantile([undefined, Number.NaN, 7], 0.98)).toBe(7);
});
