import { describe, expect, it } from 'vitest';
import { decodePath, encodeArcs, encodePath } from './encode.ts';

describe('encodePath', () => {
  it('writes a ring as one start, relative steps and a close', () => {
    expect(
      encodePath({
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 2],
            [3, 5],
            [1, 2],
          ],
        ],
      }),
    ).toBe('M1 2l2 0 0 3z');
  });

  it('starts the next ring from where the last one closed', () => {
    const ring = [
      [0, 0],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    const next = ring.map(([x = 0, y = 0]) => [x + 10, y]);
    expect(encodePath({ type: 'MultiPolygon', coordinates: [[ring], [next]] })).toBe(
      'M0 0l2 0-2 2zm10 0l2 0-2 2z',
    );
  });

  it('starts the next line from where the last one ended', () => {
    expect(
      encodePath({
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [4, 0],
          ],
          [
            [5, 1],
            [6, 1],
          ],
        ],
      }),
    ).toBe('M0 0l4 0m1 1l1 0');
  });

  it('parts numbers by a minus or a second point alone, where one is enough', () => {
    expect(
      encodePath({
        type: 'LineString',
        coordinates: [
          [0.5, 0.5],
          [1, 0],
          [0.7, 0.2],
        ],
      }),
    ).toBe('M.5.5l.5-.5-.3.2');
  });

  it('adds no error along a line, because each step is taken from the rounded point', () => {
    const line = Array.from({ length: 100 }, (_, at) => [at * 0.16, 0]);
    const [, steps = ''] = encodePath({ type: 'LineString', coordinates: line }).split('l');
    const numbers = steps.match(/-?(\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBeCloseTo(15.8, 6);
  });

  it('draws nothing of a ring or line that rounding shrinks to a point', () => {
    expect(
      encodePath({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0.01, 0],
            [0, 0.01],
            [0, 0],
          ],
        ],
      }),
    ).toBe('');
    expect(
      encodePath({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0.01, 0],
        ],
      }),
    ).toBe('');
  });

  it('is empty for no geometry at all', () => {
    expect(encodePath({ type: 'MultiPolygon', coordinates: [] })).toBe('');
  });
});

const half = (sweep: 1 | -1) =>
  Array.from({ length: 9 }, (_, at) => [
    100 * Math.cos((Math.PI * at) / 16),
    100 * sweep * Math.sin((Math.PI * at) / 16),
  ]);

describe('encodeArcs', () => {
  it('draws a quarter circle as one arc of its radius, on the side it bulges to', () => {
    expect(encodeArcs({ type: 'MultiLineString', coordinates: [half(1)] })).toBe(
      'M100 0A100 100 0 0 1 0 100',
    );
    expect(encodeArcs({ type: 'MultiLineString', coordinates: [half(-1)] })).toBe(
      'M100 0A100 100 0 0 0 0 -100',
    );
  });

  it('draws points in a row as one straight line', () => {
    expect(
      encodeArcs({
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [4, 4],
          ],
        ],
      }),
    ).toBe('M0 0l4 4');
  });

  it('draws nothing of a line of one point, nor of no line', () => {
    expect(encodeArcs({ type: 'MultiLineString', coordinates: [[[1, 1]], []] })).toBe('');
  });
});

describe('decodePath', () => {
  it('reads numbers that run together', () => {
    expect(decodePath('M1.5-2l.5.5-3 4z')).toEqual([
      [
        [1.5, -2],
        [2, -1.5],
        [-1, 2.5],
      ],
    ]);
  });

  it('starts a second ring from the start of the first', () => {
    expect(decodePath('M10 10l5 0 0 5zm100 0l1 1 1-1z')[1]?.[0]).toEqual([110, 10]);
  });

  it('finds nothing in an empty path', () => {
    expect(decodePath('')).toEqual([]);
  });
});
