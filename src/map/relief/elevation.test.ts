import { describe, expect, it } from 'vitest';
import { CELL_DEG, fadeEdges, type Grid, lngLatAt, smooth, toElevation } from './elevation.ts';

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
