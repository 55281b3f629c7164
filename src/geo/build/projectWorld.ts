import { geoProject } from 'd3-geo-projection';
import { topology } from 'topojson-server';
import { makeProjection, type ProjectionSpec } from '../projection.ts';
import type { ClipBox } from './clipBox.ts';
import type { World, WorldTopology } from './world.ts';

/** Steps along each side of the drawing: about 0.01 map units, a hundredth of the coarsest grid, so shared points are found equal. */
const STEPS = 1e5;

/** `world` in map units, clipped to `clip`, with shared boundaries found. A shape wholly outside is left out. */
export function projectWorld(world: World, spec: ProjectionSpec, clip: ClipBox): WorldTopology {
  const projected = geoProject(world, makeProjection(spec).clipExtent(clip));
  const inside = projected.features.filter((shape) => (shape.geometry?.coordinates.length ?? 0) > 0);
  return topology<WorldTopology['objects']>({ world: { ...projected, features: inside } }, STEPS);
}
