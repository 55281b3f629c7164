import { geoGraticule } from 'd3';
import { geoProject } from 'd3-geo-projection';
import type { MultiLineString } from 'geojson';
import { makeProjection, type ProjectionSpec } from '../projection.ts';
import type { ClipBox } from './clipBox.ts';

/** Degrees between the points of a line: the projection joins them by straight lines, so a parallel needs many. */
const POINT_EVERY_DEG = 1;

/** The meridians and parallels every `stepDeg` degrees, in map units, clipped to `clip`; the poles have none. */
export function drawGraticule(stepDeg: number, spec: ProjectionSpec, clip: ClipBox): MultiLineString {
  const furthest = 90 - stepDeg;
  const lines = geoGraticule()
    .step([stepDeg, stepDeg])
    .extent([
      [-180, -furthest],
      [180, furthest + 1e-6],
    ])
    .precision(POINT_EVERY_DEG)();
  return geoProject(lines, makeProjection(spec).clipExtent(clip));
}
