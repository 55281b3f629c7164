import { describe, expect, it } from 'vitest';
import { cameraTransform, isFlown } from './camera.ts';
import { cameraAlong, cameraKeyframes } from './flight.ts';
import { createHitTest } from './hitTest.ts';
import { sampleRoutePath } from './routePaths.ts';

const wide = { x: 0, y: 0, width: 400 };

describe('isFlown', () => {
  it('is false where the camera stays', () => {
    expect(isFlown(wide, { ...wide })).toBe(false);
  });

  it('is false between extents too far apart in scale, either way', () => {
    const close = { x: 100, y: 100, width: 100 };
    expect(isFlown(wide, close)).toBe(false);
    expect(isFlown(close, wide)).toBe(false);
  });
});

describe('cameraTransform', () => {
  it('starts a map drawn for half the width at half its scale', () => {
    expect(cameraTransform(wide, { x: 100, y: 50, width: 200 }, 1.35)).toMatch(/scale\(0\.5\)$/);
  });

  it('measures the move in widths of the extent it leaves', () => {
    expect(cameraTransform(wide, { x: 100, y: 0, width: 400 }, 1)).toBe(
      'translate(calc(min(100cqw, 100cqh * 1) * 0.25), calc(min(100cqw, 100cqh * 1) * 0 + (100cqh - min(100cqw, 100cqh * 1) / 1) / 2 * 0)) scale(1)',
    );
  });
});

describe('cameraAlong', () => {
  const near = { x: 300, y: 40, width: 200 };

  it('begins and ends at the two cameras', () => {
    for (const [progress, camera] of [
      [0, wide],
      [1, near],
    ] as const) {
      const at = cameraAlong(wide, near, 1.35, progress);
      expect(at.x).toBeCloseTo(camera.x, 3);
      expect(at.y).toBeCloseTo(camera.y, 3);
      expect(at.width).toBeCloseTo(camera.width, 3);
    }
  });

  it('draws back on its way between two extents that lie apart', () => {
    const far = { x: 1200, y: 0, width: 400 };
    expect(cameraAlong(wide, far, 1.35, 0.5).width).toBeGreaterThan(500);
  });
});

describe('cameraKeyframes', () => {
  it('comes to rest at the camera the map is drawn for', () => {
    expect(cameraKeyframes(wide, { x: 100, y: 0, width: 300 }, 1).at(-1)).toMatch(/\* 0\), .*scale\(1\)$/);
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

describe('sampleRoutePath', () => {
  it('fewer than two stops have no path', () => {
    expect(sampleRoutePath([])).toEqual([]);
    expect(sampleRoutePath([[3, 4]])).toEqual([]);
  });

  it('a route path passes through every stop, in steps of about two units', () => {
    const stops: [number, number][] = [
      [0, 0],
      [40, 10],
      [80, 0],
      [100, 30],
    ];
    const path = sampleRoutePath(stops);
    for (const [x, y] of stops.slice(1))
      expect(Math.min(...path.map((spot) => Math.hypot(spot[0] - x, spot[1] - y)))).toBeLessThan(0.01);
    const steps = path
      .slice(1)
      .map(([x, y], at) => Math.hypot(x - (path[at]?.[0] ?? 0), y - (path[at]?.[1] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(4);
  });
});
