import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type {
  MultiPolygon as MultiPolygonArcs,
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
