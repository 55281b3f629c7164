import { expect, test } from 'vitest';
import { countResize, createResizeGuard } from './resizeGuard.ts';

const pass = (heights: [height: number, now: number][]) =>
  heights.reduce((fuse, [height, now]) => countResize(fuse, height, now), createResizeGuard);

test('a frame that grows twenty times in four seconds goes on, and one that grows once more does not', () => {
  const growing = (times: number) =>
    pass(Array.from({ length: times }, (_none, at) => [500 + at * 60, at * 100] as [number, number]));
  expect(growing(20).isBlown).toBe(false);
  expect(growing(21).isBlown).toBe(true);
});

test('growths further apart are those of a reader who opens things', () => {
  expect(pass(Array.from({ length: 100 }, (_none, at) => [500 + at * 60, at * 300])).isBlown).toBe(false);
});

test('heights that stay or fall count for nothing, and a blown fuse stays blown', () => {
  expect(pass(Array.from({ length: 100 }, (_none, at) => [900 - at, at])).isBlown).toBe(false);
  const blown = pass(Array.from({ length: 30 }, (_none, at) => [500 + at, at]));
  expect(countResize(blown, 100, 1e6).isBlown).toBe(true);
});
