/** [longitude, latitude] in degrees: longitude first, as in GeoJSON. */
export type LngLat = readonly [lng: number, lat: number];

/** [x, y] in map units: x to the right, y downwards, as in SVG. */
export type Point = readonly [x: number, y: number];

/** A rectangle in map units: (x, y) is its top left corner, as in SVG's `viewBox`. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
