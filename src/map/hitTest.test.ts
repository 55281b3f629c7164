import { describe, expect, it } from 'vitest';
import { createHitTest, decodePath } from './hitTest.ts';

describe('decodePath', () => {
  it('reads numbers that run together', () => {
    expect(decodePath('M1.5-2l.5.5-3 4z')).toEqual([
      [
        [1.5, -2],
        [2, -1.5],
        [-1, 2.5],
      ],
    ]);
  });

  it('starts a second ring from the start of the first', () => {
    expect(decodePath('M10 10l5 0 0 5zm100 0l1 1 1-1z')[1]?.[0]).toEqual([110, 10]);
  });

  it('finds nothing in an empty path', () => {
    expect(decodePath('')).toEqual([]);
  });
});

describe('createHitTest', () => {
  const square = (x: number) => `M${x} 0l100 0 0 100-100 0z`;
  const hit = createHitTest({ A: square(0), B: square(200) });

  it('finds the nearer outline within reach, far from every corner, too', () => {
    expect(hit(110, 50, 20)).toBe('A');
    expect(hit(192, 50, 20)).toBe('B');
  });

  it('finds nothing out of reach', () => {
    expect(hit(150, 50, 20)).toBeUndefined();
  });
});
