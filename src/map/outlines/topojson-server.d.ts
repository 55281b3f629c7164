/** The part of topojson-server 3 that the map build uses; the package ships no types. */
declare module 'topojson-server' {
  import type { GeoJSON } from 'geojson';
  import type { Objects, Topology } from 'topojson-specification';

  /** One topology of all `objects`; `quantization` is the number of steps along each side of their bounding box. */
  export function topology<Result extends Objects>(
    objects: Record<string, GeoJSON>,
    quantization?: number,
  ): Topology<Result>;
}
