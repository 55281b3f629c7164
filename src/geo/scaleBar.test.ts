import { describe, expect, it } from 'vitest';
import { makeProjection } from './projection.ts';
import { scaleBarUnits } from './scaleBar.ts';

const spec = { rotate: [-82, 0], parallels: [25, 48], scale: 912, translate: [415, 425] } as const;
const projection = makeProjection(spec);
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
