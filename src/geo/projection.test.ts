import { describe, expect, it } from 'vitest';
import { makeProjection } from './projection.ts';

const spec = { rotate: [-82, 0], parallels: [25, 48], scale: 900, translate: [400, 300] } as const;

describe('makeProjection', () => {
  it('draws the central meridian straight up and down', () => {
    const [south, north] = [makeProjection(spec)([82, 10]), makeProjection(spec)([82, 60])];
    expect(south?.[0]).toBeCloseTo(400, 6);
    expect(north?.[0]).toBeCloseTo(400, 6);
    expect(north?.[1]).toBeLessThan(south?.[1] ?? 0);
  });

  it('takes every drawn place back to where it came from', () => {
    const projection = makeProjection(spec);
    const [lng, lat] = projection.invert?.(projection([71.2, 40.3]) ?? [0, 0]) ?? [];
    expect(lng).toBeCloseTo(71.2, 9);
    expect(lat).toBeCloseTo(40.3, 9);
  });

  it('gives a projection of its own each time, so that clipping one leaves the next whole', () => {
    makeProjection(spec).clipExtent([
      [0, 0],
      [1, 1],
    ]);
    expect(makeProjection(spec).clipExtent()).toBeNull();
  });
});
