import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { snapArcs } from './snapArcs.ts';

const topology = (arcs: number[][][]): Topology => ({ type: 'Topology', objects: {}, arcs });

describe('snapArcs', () => {
  it('uses the finest grid where arcs meet, so that neighbours stay joined', () => {
    const meeting = [0.4, 0.4];
    const { arcs } = snapArcs(
      topology([
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
        topology([
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
        topology([
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
