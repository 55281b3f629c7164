import { geoPath } from 'd3';
import { describe, expect, it } from 'vitest';
import { ringArea } from '../outlines/topology.ts';
import {
  contourRings,
  type Extent,
  encodeSmoothLines,
  encodeSmoothRings,
  type Project,
  simplifyLines,
} from './contours.ts';
import { CELL_DEG, type Grid, lngLatAt } from './elevation.ts';

const SIDE = 40;
const WIDE: Extent = [-1000, -1000, 1000, 1000];
const EVERYWHERE = { extent: WIDE, share: 1 };
const origin = [1251, 170] as const;
const FINE = { leastRing: 0, leastTriangle: 0 };

/** One map unit for each cell, from the grid's own corner. */
const project: Project = ([lng, lat]) => {
  const [west, north] = lngLatAt({ origin }, 0, 0);
  return [(lng - west) / CELL_DEG, (north - lat) / CELL_DEG];
};

/** Cones, 1 at their tops and 0 ten cells away. */
function cones(...tops: [x: number, y: number][]): Grid {
  const values = Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [(at % SIDE) + 0.5, Math.floor(at / SIDE) + 0.5];
    return Math.max(0, ...tops.map(([topX, topY]) => 1 - Math.hypot(x - topX, y - topY) / 10));
  });
  return { origin, width: SIDE, height: SIDE, values };
}

describe('contourRings', () => {
  it('runs round a cone at the height asked for', () => {
    const rings = contourRings(cones([20, 20]), 0.5, project, WIDE, EVERYWHERE, FINE);
    expect(rings).toHaveLength(1);
    for (const [x = 0, y = 0] of rings[0] ?? []) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(5, 0);
  });

  it('has a ring for the outside and one for the hole of a crater', () => {
    const crater = cones([20, 20]);
    const inverted = { ...crater, values: crater.values.map((value) => Math.min(value, 1.2 - value)) };
    expect(contourRings(inverted, 0.3, project, WIDE, EVERYWHERE, FINE)).toHaveLength(2);
  });

  it('leaves out rings around less than the least area', () => {
    const two = cones([12, 12], [30, 30]);
    const small = {
      ...two,
      values: two.values.map((value, at) => (at > (SIDE * SIDE) / 2 ? value * 0.6 : value)),
    };
    expect(contourRings(small, 0.5, project, WIDE, EVERYWHERE, { ...FINE, leastRing: 20 })).toHaveLength(1);
  });

  it('asks for more area outside the focus', () => {
    const focus = { extent: [0, 0, 20, 20] as const, share: 0.2 };
    const rings = contourRings(cones([10, 10], [30, 30]), 0.5, project, WIDE, focus, {
      ...FINE,
      leastRing: 40,
    });
    expect(rings).toHaveLength(1);
    expect(rings[0]?.[0]?.[0]).toBeLessThan(20);
  });

  it('cuts rings a little outside the extent, and keeps their area inside', () => {
    const rings = contourRings(cones([20, 20]), 0.1, project, [-100, -100, 8, 100], EVERYWHERE, FINE);
    expect(Math.max(...rings.flat().map(([x = 0]) => x))).toBeCloseTo(20, 1);
    expect(ringArea(rings[0] ?? [])).toBeGreaterThan(100);
  });

  it('is empty where nothing is that high', () => {
    expect(contourRings(cones([20, 20]), 2, project, WIDE, EVERYWHERE, FINE)).toEqual([]);
  });
});

describe('simplifyLines', () => {
  const zigzag = Array.from({ length: 21 }, (_, at) => [at, at % 2 === 0 ? 0 : 0.2]);

  it('drops points whose triangle is too small, and never an end', () => {
    const [line = []] = simplifyLines([zigzag], EVERYWHERE, 3);
    expect(line.map(([x = 0]) => Math.round(x))).toEqual([0, 20]);
  });

  it('keeps points that lines share, so that rivers still meet', () => {
    const tributary = [
      [10, 8],
      [10, 0],
    ];
    const lines = simplifyLines([zigzag, tributary], EVERYWHERE, 1);
    const meeting = lines.filter((line) => line.some(([x = 0, y = 0]) => Math.hypot(x - 10, y) < 0.01));
    expect(meeting).toHaveLength(3);
  });

  it('has nothing to do without lines', () => {
    expect(simplifyLines([], EVERYWHERE, 1)).toEqual([]);
  });
});

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('encodeSmoothRings', () => {
  it('runs through the middle of every side and names one control point', () => {
    expect(encodeSmoothRings([square], 1)).toBe('M0 2q0-2 2-2t2 2-2 2-2-2z');
  });

  it('starts the next ring from where the last one closed', () => {
    const next = square.map(([x = 0, y = 0]) => [x + 10, y]);
    expect(encodeSmoothRings([square, next], 1)).toBe('M0 2q0-2 2-2t2 2-2 2-2-2zm10 0q0-2 2-2t2 2-2 2-2-2z');
  });

  it('ends every ring where it began, so that no error adds up along it', () => {
    const ring = Array.from({ length: 400 }, (_, at) => {
      const angle = (at / 400) * 2 * Math.PI;
      const radius = 90 + 7 * Math.sin(angle * 23);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const path = encodeSmoothRings([[...ring, ring[0] ?? []]], 0.4);
    const [, curves = ''] = path.split('q');
    const [first = '', rest = ''] = curves.split('t');
    const steps = [...numbers(first).slice(2), ...numbers(rest)];
    const sum = (axis: number) =>
      steps.filter((_, at) => at % 2 === axis).reduce((all, step) => all + step, 0);
    expect(sum(0)).toBeCloseTo(0, 6);
    expect(sum(1)).toBeCloseTo(0, 6);
  });

  it('draws nothing of a ring that rounding leaves with two points', () => {
    const sliver = [
      [0, 0],
      [3, 0.1],
      [6, 0],
      [3, -0.1],
      [0, 0],
    ];
    expect(encodeSmoothRings([sliver.slice(0, 2), [[1, 1]], []], 1)).toBe('');
    expect(
      encodeSmoothRings(
        [
          [
            [0, 0],
            [6, 0],
            [0.2, 0.1],
          ],
        ],
        1,
      ),
    ).toBe('');
  });

  it('is empty for no rings', () => {
    expect(encodeSmoothRings([], 1)).toBe('');
  });
});

describe('encodeSmoothLines', () => {
  it('begins and ends where the line does', () => {
    expect(
      encodeSmoothLines(
        [
          [
            [0, 0],
            [2, 0],
            [4, 2],
            [6, 2],
          ],
        ],
        1,
      ),
    ).toBe('M0 0q2 0 3 1t3 1');
  });

  it('draws a line of two points straight, as geoPath does', () => {
    const line = [
      [1, 2],
      [4, 6],
    ];
    expect(encodeSmoothLines([line], 1)).toBe('M1 2l3 4');
    expect(geoPath()({ type: 'LineString', coordinates: line })).toBe('M1,2L4,6');
  });

  it('leaves out a line that is a point', () => {
    expect(
      encodeSmoothLines(
        [
          [
            [0, 0],
            [0.1, 0],
          ],
          [[1, 1]],
        ],
        1,
      ),
    ).toBe('');
  });
});

function numbers(text: string): number[] {
  return (text.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}
