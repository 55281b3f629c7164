import { type GeoConicProjection, type GeoProjection, geoConicEqualArea, geoDistance } from 'd3';
import type { Box, Point } from './geometry.ts';

/** The fixed constants of a story's projection, as its `map.json` states them. */
export type ProjectionSpec = {
  /** Turn of the globe, [lambda, phi] in degrees: minus the central meridian, then minus the latitude brought to the equator. */
  readonly rotate: readonly [number, number];
  /** The two latitudes, in degrees, along which distances are true. */
  readonly parallels: readonly [number, number];
  /** Map units per radian, that is per 6371 km along a true parallel. */
  readonly scale: number;
  /** Where the projection's centre falls, in map units. */
  readonly translate: readonly [number, number];
};

/**
 * Albers' equal-area conic projection with the constants of `spec`: countries keep their honest sizes.
 *
 * The constants are never fitted to the data, so that another boundary set falls on the same spot.
 * Nothing is resampled between given points, because the boundary data is dense enough to be drawn straight.
 */
export function createProjection(spec: ProjectionSpec): GeoConicProjection {
  return geoConicEqualArea()
    .rotate([spec.rotate[0], spec.rotate[1]])
    .parallels([spec.parallels[0], spec.parallels[1]])
    .scale(spec.scale)
    .translate([spec.translate[0], spec.translate[1]])
    .precision(0);
}

/** Room left on each side of the points, as a share of their bounding box's own side. */
const MARGIN = 0.03;

/** The least width of a frame in map units: one point, or none, still gives a box that can be divided by. */
const LEAST_WIDTH = 1;

/**
 * The smallest box of the given `aspect` that holds `points` with a margin of 3 % on each side,
 * centred on their bounding box, in map units.
 *
 * @param points projected points; none gives the least box around the origin
 * @param aspect width divided by height, above 0
 */
export function fitExtent(points: readonly Point[], aspect: number): Box {
  if (!(aspect > 0))
    throw new Error(`A frame's aspect is its width divided by its height, above 0; it was ${aspect}.`);
  const [left, right] = range(points.map(([x]) => x));
  const [top, bottom] = range(points.map(([, y]) => y));
  const share = 1 + 2 * MARGIN;
  const w = Math.max((right - left) * share, (bottom - top) * share * aspect, LEAST_WIDTH);
  const h = w / aspect;
  return { x: (left + right - w) / 2, y: (top + bottom - h) / 2, w, h };
}

function range(values: readonly number[]): readonly [least: number, greatest: number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}

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
