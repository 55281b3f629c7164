import { describe, expect, it } from 'vitest';
import { splitAtLatitude } from './splitAtLatitude.ts';

const latitudeOf = ([, y = 0]: number[]) => y;

describe('splitAtLatitude', () => {
  it('keeps the point of the cut on both sides, so that no gap opens', () => {
    expect(
      splitAtLatitude(
        [
          [0, 0],
          [0, 1],
          [0, 2],
          [0, 3],
        ],
        1.5,
        latitudeOf,
      ),
    ).toEqual({
      south: [
        [
          [0, 0],
          [0, 1],
          [0, 2],
        ],
      ],
      north: [
        [
          [0, 2],
          [0, 3],
        ],
      ],
    });
  });

  it('leaves a line on one side whole', () => {
    expect(
      splitAtLatitude(
        [
          [0, 5],
          [1, 6],
        ],
        1,
        latitudeOf,
      ),
    ).toEqual({
      north: [
        [
          [0, 5],
          [1, 6],
        ],
      ],
      south: [],
    });
  });

  it('gives nothing for no points or one', () => {
    expect(splitAtLatitude([], 1, latitudeOf)).toEqual({ north: [], south: [] });
    expect(splitAtLatitude([[0, 5]], 1, latitudeOf)).toEqual({ north: [], south: [] });
  });
});
