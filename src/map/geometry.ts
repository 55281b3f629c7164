/** [longitude, latitude] in degrees: longitude first, as in GeoJSON. */
export type LngLat = readonly [lng: number, lat: number];

/** [x, y] in map units: x to the right, y downwards, as in SVG. */
export type Point = readonly [x: number, y: number];

/** A rectangle in map units: (x, y) is its top left corner, as in SVG's `viewBox`. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A box in CSS pixels, y downwards. */
export type Rect = { left: number; top: number; right: number; bottom: number };

/** The box of `w` by `h` around a centre. */
export function around(centre: { x: number; y: number }, w: number, h: number): Rect {
  return { left: centre.x - w / 2, right: centre.x + w / 2, top: centre.y - h / 2, bottom: centre.y + h / 2 };
}

/** Area in square pixels; 0 for no box. */
export function areaOf(box: Rect | undefined): number {
  return box === undefined ? 0 : (box.right - box.left) * (box.bottom - box.top);
}

/** Area in common, in square pixels. */
export function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return w > 0 && h > 0 ? w * h : 0;
}

/** Area of a box that lies outside a frame from 0, 0, in square pixels. */
export function outside(box: Rect, width: number, height: number): number {
  return areaOf(box) - overlap(box, { left: 0, top: 0, right: width, bottom: height });
}

/** How far a point is from a box, in pixels; 0 inside it. */
export function gapTo({ left, right, top, bottom }: Rect, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
