import type { Box, Point } from '../lib/geometry.ts';

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
export function fitFrame(points: readonly Point[], aspect: number): Box {
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
