import { describe, expect, it } from 'vitest';
import { CELL_DEG, fadeEdges, type Grid, hillshade, lngLatAt, smooth, toElevation } from './elevation.ts';

const origin = [1251, 170] as const;

const flat = (side: number, metres: number): Grid => ({
  origin,
  width: side,
  height: side,
  values: new Float64Array(side * side).fill(metres),
});

describe('toElevation', () => {
  it('counts 25 metres for every step of grey', () => {
    const { values } = toElevation({ width: 3, height: 1, grey: Uint8Array.of(0, 1, 255) }, origin);
    expect([...values]).toEqual([0, 25, 6375]);
  });
});

describe('lngLatAt', () => {
  it('counts from the date line and the pole', () => {
    const [lng, lat] = lngLatAt({ origin }, 0, 0);
    expect(lng).toBeCloseTo(39.902, 3);
    expect(lat).toBeCloseTo(60.117, 3);
  });

  it('goes east by x and south by y', () => {
    const [west, north] = lngLatAt({ origin }, 10, 10);
    const [east, south] = lngLatAt({ origin }, 11, 12);
    expect(east - west).toBeCloseTo(CELL_DEG, 9);
    expect(north - south).toBeCloseTo(2 * CELL_DEG, 9);
  });
});

describe('smooth', () => {
  it('leaves flat ground as it is', () => {
    for (const value of smooth(flat(9, 700), 1).values) expect(value).toBeCloseTo(700, 6);
  });

  it('lowers a lone peak and leaves the given grid alone', () => {
    const peak = flat(9, 0);
    peak.values[40] = 1000;
    expect(smooth(peak, 1).values[40]).toBeLessThan(500);
    expect(peak.values[40]).toBe(1000);
  });
});

describe('fadeEdges', () => {
  const faded = fadeEdges(flat(21, 1000), 5);

  it('is 0 along every edge', () => {
    for (const at of [0, 10, 20, 210, 230, 440]) expect(faded.values[at]).toBe(0);
  });

  it('rises inwards and is whole past the margin', () => {
    const row = [...faded.values.subarray(210, 221)];
    expect(row).toEqual([...row].sort((a, b) => a - b));
    expect(row.slice(5)).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
  });
});

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
