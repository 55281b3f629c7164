import { describe, expect, it } from 'vitest';
import { fitFrame } from './frames.ts';

describe('fitFrame', () => {
  it('touches a wide pair of points at the sides, 3 % away', () => {
    expect(
      fitFrame(
        [
          [0, 0],
          [100, 10],
        ],
        2,
      ),
    ).toEqual({ x: -3, y: -21.5, w: 106, h: 53 });
  });

  it('touches a tall pair of points at top and bottom, 3 % away', () => {
    const frame = fitFrame(
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
      const { w, h } = fitFrame(
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
    const frame = fitFrame([[7, 9]], 1);
    expect(frame).toEqual({ x: 6.5, y: 8.5, w: 1, h: 1 });
  });

  it('holds points on one vertical line, whose width is zero', () => {
    const frame = fitFrame(
      [
        [5, 0],
        [5, 100],
      ],
      1,
    );
    expect([frame.w, frame.h].map((side) => Number(side.toFixed(9)))).toEqual([106, 106]);
  });

  it('gives the least box around the origin when there are no points', () => {
    expect(fitFrame([], 2)).toEqual({ x: -0.5, y: -0.25, w: 1, h: 0.5 });
  });

  it('refuses an aspect that is not above zero', () => {
    expect(() => fitFrame([[0, 0]], 0)).toThrow('above 0');
    expect(() => fitFrame([[0, 0]], Number.NaN)).toThrow('above 0');
  });
});
