import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { snapArcs, splitAtLatitude, weightSimplify } from './simplify.ts';
import { ringArea } from './topology.ts';

/** A line whose middle point makes a triangle of area 1. */
const bump = (x: number) => [
  [x, 0],
  [x + 1, 1],
  [x + 2, 0],
];
const topology: Topology = { type: 'Topology', objects: {}, arcs: [bump(0), bump(10)] };

describe('weightSimplify', () => {
  it('drops a point whose triangle is too small, and never the ends', () => {
    expect(weightSimplify(topology, 2, () => 1).arcs).toEqual([
      [
        [0, 0],
        [2, 0],
      ],
      [
        [10, 0],
        [12, 0],
      ],
    ]);
  });

  it('keeps the same point where its place weighs more', () => {
    const { arcs } = weightSimplify(topology, 2, (_, x) => (x > 5 ? 4 : 1));
    expect(arcs.map((arc) => arc.length)).toEqual([2, 3]);
  });

  it('leaves the topology it was given as it was', () => {
    weightSimplify(topology, 2, () => 1);
    expect(topology.arcs[0]).toEqual(bump(0));
  });
});

const topology_snapArcs = (arcs: number[][][]): Topology => ({ type: 'Topology', objects: {}, arcs });

describe('snapArcs', () => {
  it('uses the finest grid where arcs meet, so that neighbours stay joined', () => {
    const meeting = [0.4, 0.4];
    const { arcs } = snapArcs(
      topology_snapArcs([
        [[9.6, 0], meeting],
        [meeting, [0, 9.7]],
      ]),
      (arc) => (arc === 0 ? 1 : 0.5),
    );
    expect(arcs[0]).toEqual([
      [10, 0],
      [0.5, 0.5],
    ]);
    expect(arcs[1]).toEqual([
      [0.5, 0.5],
      [0, 9.5],
    ]);
  });

  it('says a point once when several round to it', () => {
    expect(
      snapArcs(
        topology_snapArcs([
          [
            [0, 0],
            [1.1, 1],
            [0.9, 1],
            [5, 5],
          ],
        ]),
        () => 1,
      ).arcs[0],
    ).toEqual([
      [0, 0],
      [1, 1],
      [5, 5],
    ]);
  });

  it('keeps two points of an arc that shrank to one place', () => {
    expect(
      snapArcs(
        topology_snapArcs([
          [
            [0, 0],
            [0.1, 0],
            [0, 0.1],
          ],
        ]),
        () => 1,
      ).arcs[0],
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

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
