import { describe, expect, it } from 'vitest';
import { createProjection, fitExtent, scaleBarUnits } from './projection.ts';

const spec = { rotate: [-82, 0], parallels: [25, 48], scale: 900, translate: [400, 300] } as const;

describe('makeProjection', () => {
  it('draws the central meridian straight up and down', () => {
    const [south, north] = [createProjection(spec)([82, 10]), createProjection(spec)([82, 60])];
    expect(south?.[0]).toBeCloseTo(400, 6);
    expect(north?.[0]).toBeCloseTo(400, 6);
    expect(north?.[1]).toBeLessThan(south?.[1] ?? 0);
  });

  it('takes every drawn place back to where it came from', () => {
    const projection = createProjection(spec);
    const [lng, lat] = projection.invert?.(projection([71.2, 40.3]) ?? [0, 0]) ?? [];
    expect(lng).toBeCloseTo(71.2, 9);
    expect(lat).toBeCloseTo(40.3, 9);
  });

  it('gives a projection of its own each time, so that clipping one leaves the next whole', () => {
    createProjection(spec).clipExtent([
      [0, 0],
      [1, 1],
    ]);
    expect(createProjection(spec).clipExtent()).toBeNull();
  });
});

describe('fitFrame', () => {
  it('touches a wide pair of points at the sides, 3 % away', () => {
    expect(
      fitExtent(
        [
          [0, 0],
          [100, 10],
        ],
        2,
      ),
    ).toEqual({ x: -3, y: -21.5, w: 106, h: 53 });
  });

  it('touches a tall pair of points at top and bottom, 3 % away', () => {
    const frame = fitExtent(
      [
        [0, 0],
        [10, 100],
      ],
      2,
    );
    expect(frame.y).toBeCloseTo(-3, 9);
    expect(frame.h).toBeCloseTo(106, 9);
    expect(frame.x + frame.w / 2).toBeCloseTo(5, 9);
  });

  it('has the aspect it was asked for, whatever the points', () => {
    for (const aspect of [0.5, 1, 1.6]) {
      const { w, h } = fitExtent(
        [
          [3, 4],
          [50, 60],
          [-20, 8],
        ],
        aspect,
      );
      expect(w / h).toBeCloseTo(aspect, 9);
    }
  });

  it('centres on one point, in a box that can still be divided by', () => {
    const frame = fitExtent([[7, 9]], 1);
    expect(frame).toEqual({ x: 6.5, y: 8.5, w: 1, h: 1 });
  });

  it('holds points on one vertical line, whose width is zero', () => {
    const frame = fitExtent(
      [
        [5, 0],
        [5, 100],
      ],
      1,
    );
    expect([frame.w, frame.h].map((side) => Number(side.toFixed(9)))).toEqual([106, 106]);
  });

  it('gives the least box around the origin when there are no points', () => {
    expect(fitExtent([], 2)).toEqual({ x: -0.5, y: -0.25, w: 1, h: 0.5 });
  });

  it('refuses an aspect that is not above zero', () => {
    expect(() => fitExtent([[0, 0]], 0)).toThrow('above 0');
    expect(() => fitExtent([[0, 0]], Number.NaN)).toThrow('above 0');
  });
});

const spec_scaleBar = { rotate: [-82, 0], parallels: [25, 48], scale: 912, translate: [415, 425] } as const;
const projection = createProjection(spec_scaleBar);
const frameAt = (lng: number, lat: number) => {
  const [x, y] = projection([lng, lat]) ?? [0, 0];
  return { x: x - 50, y: y - 25, w: 100, h: 50 };
};

describe('scaleBarUnits', () => {
  it('is true to the globe on a standard parallel: scale units stand for one Earth radius', () => {
    expect(scaleBarUnits(6371, frameAt(82, 48), projection)).toBeCloseTo(912, 1);
    expect(scaleBarUnits(6371, frameAt(82, 25), projection)).toBeCloseTo(912, 1);
  });

  it('is shorter between the standard parallels, where east-west distances shrink, and longer north of them', () => {
    const standard = scaleBarUnits(500, frameAt(82, 48), projection);
    expect(scaleBarUnits(500, frameAt(82, 37), projection)).toBeLessThan(standard);
    expect(scaleBarUnits(500, frameAt(82, 60), projection)).toBeGreaterThan(standard);
  });

  it('does not depend on the size of the frame, only on its centre', () => {
    const { x, y } = frameAt(70, 42);
    const small = scaleBarUnits(300, { x, y, w: 2, h: 2 }, projection);
    const large = scaleBarUnits(300, { x: x - 499, y: y - 299, w: 1000, h: 600 }, projection);
    expect(large).toBeCloseTo(small, 6);
  });

  it('is nothing for a distance of zero', () => {
    expect(scaleBarUnits(0, frameAt(70, 42), projection)).toBe(0);
  });

  it('refuses a frame whose centre is off the Earth', () => {
    expect(() => scaleBarUnits(500, { x: 415, y: -1e5, w: 0, h: 0 }, projection)).toThrow('move the frame');
  });
});
