/** The part of topojson-simplify 3 that the map build uses; the package ships no types. */
declare module 'topojson-simplify' {
  import type { ArcIndexes, Topology } from 'topojson-specification';

  /** A copy whose points are [x, y, weight]: Visvalingam's triangle area, and Infinity at both ends of an arc. */
  export function presimplify<T extends Topology>(topology: T): T;

  /** A copy without the points lighter than `minimumWeight`. Arc numbers stay as they were. */
  export function simplify<T extends Topology>(topology: T, minimumWeight: number): T;

  /** A copy with only the rings that `keep` accepts. Arcs no longer used go, so arc numbers change. */
  export function filter<T extends Topology>(
    topology: T,
    keep: (ring: ArcIndexes, interior: boolean) => boolean,
  ): T;
}
