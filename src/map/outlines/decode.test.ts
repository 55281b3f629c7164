import { describe, expect, it } from 'vitest';
import { decodePath } from './decode.ts';

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
