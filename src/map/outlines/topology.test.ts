import { describe, expect, it } from 'vitest';
import { ringArea } from './topology.ts';

const square = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];

describe('ringArea', () => {
  it('is the same whichever way the ring is wound', () => {
    expect(ringArea(square)).toBe(4);
    expect(ringArea(square.toReversed())).toBe(4);
  });

  it('is nothing for no ring, one point or a line there and back', () => {
    expect([
      ringArea([]),
      ringArea([[1, 1]]),
      ringArea([
        [0, 0],
        [3, 3],
        [0, 0],
      ]),
    ]).toEqual([0, 0, 0]);
  });
});
