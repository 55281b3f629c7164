import { geoProject } from 'd3-geo-projection';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { makeProjection, type ProjectionSpec } from '../projection.ts';
import type { ClipBox } from './clipBox.ts';
import { filterRings } from './filterRings.ts';
import type { MapSource } from './mapSource.ts';
import { snapArcs } from './snapArcs.ts';
import { weightSimplify } from './weightSimplify.ts';

/** A story's `map/lakes.topo.json`: named lakes, in degrees, wound as d3 expects. */
export type Lakes = Topology<{ lakes: GeometryCollection<{ name: string }> }>;

/** Fine enough that quantizing is never seen, see `projectWorld`. */
const STEPS = 1e5;

/**
 * The kept lakes in map units, simplified by their own weight and grid.
 *
 * @throws when a lake to keep is not on file
 */
export function drawLakes(
  lakes: Lakes,
  { keep, weight, grid, leastRing }: MapSource['lakes'],
  leastTriangle: number,
  spec: ProjectionSpec,
  clip: ClipBox,
): MultiPolygon {
  const all = feature(lakes, lakes.objects.lakes);
  const missing = keep.filter((name) => !all.features.some((lake) => lake.properties.name === name));
  if (missing.length > 0) throw new Error(`lakes.topo.json has no lake named ${missing.join(', ')}.`);

  const features = all.features.filter((lake) => keep.includes(lake.properties.name));
  const projected = geoProject({ ...all, features }, makeProjection(spec).clipExtent(clip));
  const arcs = topology<{ lakes: GeometryCollection }>({ lakes: projected }, STEPS);
  const drawn = filterRings(
    snapArcs(
      weightSimplify(arcs, leastTriangle, () => weight),
      () => grid,
    ),
    () => leastRing,
  );
  const coordinates = feature(drawn, drawn.objects.lakes).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon | null),
  );
  return { type: 'MultiPolygon', coordinates };
}

function polygonsOf(geometry: Polygon | MultiPolygon | null): MultiPolygon['coordinates'] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
