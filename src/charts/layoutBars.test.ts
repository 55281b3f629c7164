import { expect, test } from 'vitest';
import { layoutBars } from './layoutBars.ts';

test('no groups make no bars', () => {
  expect(layoutBars([])).toEqual([]);
});

test('one value fills its scale', () => {
  expect(layoutBars([{ id: 'a', values: [7] }])).toEqual([{ id: 'a', shares: [1] }]);
});

test('equal values are equally long', () => {
  expect(layoutBars([{ id: 'a', values: [5, 5] }])[0]?.shares).toEqual([1, 1]);
});

test('a missing value is a gap and no bar of length zero', () => {
  expect(layoutBars([{ id: 'a', values: [8, null] }])[0]?.shares).toEqual([1, null]);
  expect(layoutBars([{ id: 'a', values: [null, null] }])[0]?.shares).toEqual([null, null]);
});

test('nothing but zeros has no length', () => {
  expect(layoutBars([{ id: 'a', values: [0, 0] }])[0]?.shares).toEqual([0, 0]);
});

test('groups stand by their first value, and all share one scale', () => {
  const bars = layoutBars([
    { id: 'small', values: [1, 4] },
    { id: 'none', values: [null, 2] },
    { id: 'large', values: [3, null] },
  ]);
  expect(bars.map(({ id }) => id)).toEqual(['large', 'small', 'none']);
  expect(bars.map(({ shares }) => shares)).toEqual([
    [0.75, null],
    [0.25, 1],
    [null, 0.5],
  ]);
});
