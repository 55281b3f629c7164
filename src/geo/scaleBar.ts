import { type GeoProjection, geoDistance } from 'd3';
import type { Box } from '../lib/geometry.ts';

/** Mean radius of the Earth in km: the IUGG's R1 (Moritz, Geodetic Reference System 1980). */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * The length in map units of a horizontal bar that stands for `distanceKm` at the centre of `frame`.
 *
 * An equal-area conic has no one scale: north-south and east-west differ away from its two true parallels
 * (Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, pp. 98-103). The bar lies
 * horizontally, so the local scale is measured along it: a step of one unit through the frame's centre,
 * as a great-circle distance. For a long bar in a wide frame this is the scale at the centre, not at its ends.
 *
 * @throws when the frame's centre is no place on the Earth, since no bar would be true there
 */
export function scaleBarUnits(distanceKm: number, frame: Box, projection: GeoProjection): number {
  const x = frame.x + frame.w / 2;
  const y = frame.y + frame.h / 2;
  const from = placeAt([x - 0.5, y], projection);
  const to = placeAt([x + 0.5, y], projection);
  if (from === undefined || to === undefined) {
    throw new Error(`No place on the Earth lies at the frame's centre (${x}, ${y}); move the frame.`);
  }
  return distanceKm / (geoDistance(from, to) * EARTH_RADIUS_KM);
}

/** The place drawn at `point`. Off the Earth d3 answers with the nearest place it can, which is then not drawn there. */
function placeAt(point: [number, number], projection: GeoProjection): [number, number] | undefined {
  const place = projection.invert?.(point);
  const drawn = place && projection(place);
  const isThere = drawn && Math.hypot(drawn[0] - point[0], drawn[1] - point[1]) < 0.01;
  return isThere ? place : undefined;
}
