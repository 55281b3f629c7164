import { feature } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { arcNumbers } from './arcNumbers.ts';
import { ringArea } from './ringArea.ts';

/**
 * `topology` without its small islands and holes, and without shapes that have no ring left. Arc numbers change.
 *
 * @param leastArea in square map units, for a ring of these arcs that starts at [x, y]; 0 keeps it whatever its size
 */
export function filterRings<T extends Topology>(
  topology: T,
  leastArea: (arcs: number[], x: number, y: number) => number,
): T {
  return filter(topology, (ring) => {
    const points = feature(topology, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0] ?? [];
    const [x = 0, y = 0] = points[0] ?? [];
    return ringArea(points) >= leastArea(arcNumbers(ring), x, y);
  });
}
