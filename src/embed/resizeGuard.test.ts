import { describe, expect, it } from 'vitest';
import { initialResizeGuard, recordHeight } from './resizeGuard.ts';

const record = (heights: [heightPx: number, now: number][]) =>
  heights.reduce((guard, [heightPx, now]) => recordHeight(guard, heightPx, now), initialResizeGuard);

describe('recordHeight', () => {
  it('trips at the 21st growth in four seconds, and not before', () => {
    const grow = (times: number) =>
      record(Array.from({ length: times }, (_none, at) => [500 + at * 60, at * 100] as [number, number]));
    expect(grow(20).isTripped).toBe(false);
    expect(grow(21).isTripped).toBe(true);
  });

  it('lets through growths further apart, which are those of a reader who opens things', () => {
    expect(record(Array.from({ length: 100 }, (_none, at) => [500 + at * 60, at * 300])).isTripped).toBe(
      false,
    );
  });

  it('counts no heights that stay or fall, and stays tripped', () => {
    expect(record(Array.from({ length: 100 }, (_none, at) => [900 - at, at])).isTripped).toBe(false);
    const tripped = record(Array.from({ length: 30 }, (_none, at) => [500 + at, at]));
    expect(recordHeight(tripped, 100, 1e6).isTripped).toBe(true);
  });
});
