import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';

/**
 * `topology` without the points whose triangle, times the weight of its place, is below `leastTriangle`
 * (Visvalingam & Whyatt, Line generalisation by repeated elimination of points, 1993). Ends of arcs stay.
 *
 * @param leastTriangle in square map units
 * @param weightAt how much a triangle counts on an arc, by its number, at [x, y] in map units: 4 keeps points four times smaller
 */
export function weightSimplify<T extends Topology>(
  topology: T,
  leastTriangle: number,
  weightAt: (arc: number, x: number, y: number) => number,
): T {
  const weighed = presimplify(topology);
  const arcs = weighed.arcs.map((arc, number) =>
    arc.map(([x = 0, y = 0, triangle = 0]) => [x, y, triangle * weightAt(number, x, y)]),
  );
  return simplify({ ...weighed, arcs }, leastTriangle);
}
