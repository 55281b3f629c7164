/** [[left, top], [right, bottom]] in map units, as d3's `clipExtent` wants it. */
export type ClipBox = [[number, number], [number, number]];

/** The extent [x0, y0, x1, y1] grown by `bleed` units on every side. */
export function clipBox(extent: readonly [number, number, number, number], bleed: number): ClipBox {
  const [x0, y0, x1, y1] = extent;
  return [
    [x0 - bleed, y0 - bleed],
    [x1 + bleed, y1 + bleed],
  ];
}
