import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { weightSimplify } from './weightSimplify.ts';

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
