import { geoPath } from 'd3';
import { describe, expect, it } from 'vitest';
import { encodeSmoothLines, encodeSmoothRings } from './smoothPath.ts';

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
