import { describe, expect, it } from 'vitest';
import type { Grid } from './elevation.ts';
import { hillshade } from './hillshade.ts';

const SIDE = 7;
const MIDDLE = 3 * SIDE + 3;

function ground(metresAt: (x: number, y: number) => number): Grid {
  const values = Float64Array.from({ length: SIDE * SIDE }, (_, at) =>
    metresAt(at % SIDE, Math.floor(at / SIDE)),
  );
  return { origin: [1251, 170], width: SIDE, height: SIDE, values };
}

const middleOf = (metresAt: (x: number, y: number) => number, exaggeration = 10) =>
  hillshade(ground(metresAt), exaggeration).values[MIDDLE] ?? Number.NaN;

describe('hillshade', () => {
  it('is 0 on flat ground, however high', () => {
    for (const value of hillshade(
      ground(() => 5000),
      10,
    ).values)
      expect(value).toBeCloseTo(0, 12);
  });

  it('is bright on a slope that faces north-west and dark on one that faces south-east', () => {
    expect(middleOf((x, y) => (x + y) * 200)).toBeGreaterThan(0.1);
    expect(middleOf((x, y) => -(x + y) * 200)).toBeLessThan(-0.1);
  });

  it('lights a western and a northern slope alike, where cells are as wide as high', () => {
    const west = middleOf((x) => x * 100, 0.1);
    const north = middleOf((_, y) => y * 100, 0.1);
    // A cell at 60° N is half as wide as high, so the same steps make a slope twice as steep.
    expect(west / north).toBeCloseTo(2, 0);
  });

  it('grows with the exaggeration', () => {
    const gentle = middleOf((x) => -x * 100, 2);
    expect(middleOf((x) => -x * 100, 14)).toBeLessThan(gentle);
  });

  it('stays within what the light allows on a wall', () => {
    expect(middleOf((x, y) => (x + y) * 1e6)).toBeLessThanOrEqual(1 - Math.SQRT1_2);
    expect(middleOf((x, y) => -(x + y) * 1e6)).toBeLessThan(-Math.SQRT1_2);
  });

  it('counts the outermost cells as flat', () => {
    expect(
      hillshade(
        ground((x, y) => (x + y) * 200),
        10,
      ).values[0],
    ).toBe(0);
  });
});
