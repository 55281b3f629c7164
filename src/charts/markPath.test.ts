import { expect, test } from 'vitest';
import { markPath, shapeCount } from './markPath.ts';

test('each kind has a shape of its own', () => {
  const all = Array.from({ length: shapeCount }, (_, index) => markPath(index, 0.3));
  expect(new Set(all).size).toBe(shapeCount);
});

test('a kind too many takes the last shape', () => {
  expect(markPath(shapeCount + 3, 0.3)).toBe(markPath(shapeCount - 1, 0.3));
});

test('a mark of no size is no mark that breaks a drawing', () => {
  expect(markPath(0, 0)).not.toContain('NaN');
});
