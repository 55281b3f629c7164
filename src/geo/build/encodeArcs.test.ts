import { describe, expect, it } from 'vitest';
import { encodeArcs } from './encodeArcs.ts';

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
