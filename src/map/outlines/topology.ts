import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type {
  ArcIndexes,
  MultiPolygon as MultiPolygonArcs,
  Objects,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';

type NoProperties = Record<string, never>;

/** A country or territory. Its id is its atlas key: the ISO 3166-1 numeric code, or the name where there is none. */
export type Shape = Feature<Polygon | MultiPolygon, NoProperties> & { id: string };

export type World = { type: 'FeatureCollection'; features: Shape[] };

/** A shape as it stands in a topology: rings of numbered arcs, shared with its neighbours. */
export type ShapeArcs = (PolygonArcs<NoProperties> | MultiPolygonArcs<NoProperties>) & { id: string };

/** All shapes over one set of arcs, in map units, so that what two neighbours share is changed once for both. */
export type WorldTopology = Topology<{ world: { type: 'GeometryCollection'; geometries: ShapeArcs[] } }>;

/** The numbers of all arcs in nested rings; an arc run backwards is stored as `~number`. */
function arcNumbers(arcs: readonly (number | ArcIndexes | ArcIndexes[])[]): number[] {
  return arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

/** The polygons that `shape` stands for in `topology`. topojson-client's own types lose that an area stays an area. */
export function areaOf<P extends object>(
  topology: Topology,
  shape: PolygonArcs<P> | MultiPolygonArcs<P>,
): Polygon | MultiPolygon {
  const drawn = shape.type === 'Polygon' ? feature(topology, shape) : feature(topology, shape);
  return drawn.geometry;
}

/** The number of closed rings in an SVG path: a country with one enclave of another has two. */
export function countRings(path: string): number {
  return path.split('z').length - 1;
}

/** The area inside a closed ring (its first point repeated last), never negative, in the square of the coordinates' unit. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x0 = 0, y0 = 0] = ring[at - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}

/**
 * `topology` without its small islands and holes, and without shapes that have no ring left. Arc numbers change.
 *
 * @param leastArea in square map units, for a ring of these arcs that starts at [x, y]; 0 keeps it whatever its size
 */
export function filterRings<T extends Topology>(
  topology: T,
  leastArea: (arcs: number[], x: number, y: number) => number,
): T {
  const filtered = filter(topology as Topology<Objects<object>>, (found) => {
    // Arcs, which the published types take for points; a shape without rings goes, and is not null as they say.
    const ring = found as readonly unknown[] as ArcIndexes;
    const points = feature(topology, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0] ?? [];
    const [x = 0, y = 0] = points[0] ?? [];
    return ringArea(points) >= leastArea(arcNumbers(ring), x, y);
  });
  return filtered as Topology as T;
}

/** How finely a boundary is drawn, coarsest first. */
const TIERS = ['context', 'participants', 'fine'] as const;
export type Tier = (typeof TIERS)[number];

/** The tier of each arc, by its number: the finest of the shapes that it bounds. */
export function tierOfArcs(topology: WorldTopology, tierOfShape: (key: string) => Tier): Tier[] {
  const tiers = topology.arcs.map((): Tier => 'context');
  for (const shape of topology.objects.world.geometries) {
    const tier = tierOfShape(shape.id);
    for (const arc of arcNumbers(shape.arcs)) tiers[arc] = finer(tiers[arc] ?? 'context', tier);
  }
  return tiers;
}

/** The finer of two tiers. */
export function finer(a: Tier, b: Tier): Tier {
  return TIERS.indexOf(a) > TIERS.indexOf(b) ? a : b;
}
