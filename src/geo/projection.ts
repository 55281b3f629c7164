import { type GeoConicProjection, geoConicEqualArea } from 'd3';

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
export function makeProjection(spec: ProjectionSpec): GeoConicProjection {
  return geoConicEqualArea()
    .rotate([spec.rotate[0], spec.rotate[1]])
    .parallels([spec.parallels[0], spec.parallels[1]])
    .scale(spec.scale)
    .translate([spec.translate[0], spec.translate[1]])
    .precision(0);
}
