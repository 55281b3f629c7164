import type { Position } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import type { Arc, Objects, Positions, Topology } from 'topojson-specification';

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
  // The published types take only geometries with properties, and lose which they were.
  const weighed = presimplify(topology as Topology<Objects<object>>);
  const arcs = weighed.arcs.map((arc, number) =>
    arc.map(([x = 0, y = 0, triangle = 0]) => [x, y, triangle * weightAt(number, x, y)]),
  );
  return simplify({ ...weighed, arcs }, leastTriangle) as Topology as T;
}

/**
 * `topology` with each arc's points rounded to the grid of their place, and repeats left out.
 *
 * Where arcs meet, the finest grid that meets there counts for all, so that no gap opens between neighbours.
 *
 * @param gridAt side of the grid in map units on an arc, by its number, at [x, y] in map units
 */
export function snapArcs<T extends Topology>(
  topology: T,
  gridAt: (arc: number, x: number, y: number) => number,
): T {
  const gridAtEnd = new Map<string, number>();
  const gridOf = (arc: number, [x = 0, y = 0]: Positions) => gridAt(arc, x, y);
  topology.arcs.forEach((arc, number) => {
    for (const end of [arc.at(0) ?? [], arc.at(-1) ?? []]) {
      gridAtEnd.set(placeOf(end), Math.min(gridAtEnd.get(placeOf(end)) ?? Infinity, gridOf(number, end)));
    }
  });
  const arcs = topology.arcs.map((arc, number) =>
    withoutRepeats(
      arc.map((point, at) => {
        const isEnd = at === 0 || at === arc.length - 1;
        return snap(point, (isEnd ? gridAtEnd.get(placeOf(point)) : undefined) ?? gridOf(number, point));
      }),
    ),
  );
  return { ...topology, arcs };
}

function placeOf(point: Positions = []): string {
  return point.slice(0, 2).join();
}

function snap(point: Positions, grid: number): Positions {
  return point.slice(0, 2).map((value) => Number((Math.round(value / grid) * grid).toFixed(3)));
}

/** TopoJSON wants two points on every arc, so one that shrank to a point says it twice. */
function withoutRepeats(arc: Arc): Arc {
  const kept = arc.filter((point, at) => at === 0 || placeOf(point) !== placeOf(arc[at - 1]));
  return kept.length === 1 ? [...kept, ...kept] : kept;
}

/**
 * `line` cut where it crosses `latitude`: the parts to the north of it and the parts to the south.
 * Cuts fall on the line's own points, and both sides keep that point, so no gap is seen. A line of one point gives nothing.
 *
 * @param latitudeOf degrees north of a point of the line
 */
export function splitAtLatitude(
  line: readonly Position[],
  latitude: number,
  latitudeOf: (point: Position) => number,
): { north: Position[][]; south: Position[][] } {
  const parts = { north: [] as Position[][], south: [] as Position[][] };
  let part: Position[] = [];
  let side: 'north' | 'south' | undefined;
  for (const point of line) {
    const here = latitudeOf(point) > latitude ? 'north' : 'south';
    part.push(point);
    if (side !== undefined && here !== side) {
      parts[side].push(part);
      part = [point];
    }
    side = here;
  }
  if (side !== undefined && part.length > 1) parts[side].push(part);
  return parts;
}
