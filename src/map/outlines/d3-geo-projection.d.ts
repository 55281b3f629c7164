/** The part of d3-geo-projection 4 that the map build uses; the package ships no types. */
declare module 'd3-geo-projection' {
  import type { GeoStreamWrapper } from 'd3';
  import type { GeoJSON } from 'geojson';

  /** The same GeoJSON in the plane of `projection`, clipped as the projection clips; what falls outside has a null geometry. */
  export function geoProject<T extends GeoJSON>(object: T, projection: GeoStreamWrapper): T;
}
