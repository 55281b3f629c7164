import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';

/** The polygons that `shape` stands for in `topology`. topojson-client's own types lose that an area stays an area. */
export function areaOf<P extends object>(
  topology: Topology,
  shape: PolygonArcs<P> | MultiPolygonArcs<P>,
): Polygon | MultiPolygon {
  const drawn = shape.type === 'Polygon' ? feature(topology, shape) : feature(topology, shape);
  return drawn.geometry;
}
