/** A camera in map units: the top left corner and the width of its frame. Every frame of a map has one aspect ratio. */
export type Camera = { x: number; y: number; width: number };

/** How far two frames may differ in width and still be flown between; further apart, the map cuts, because on a long flight a reader sees no place at all. */
const FARTHEST_SCALE = 2.6;

/**
 * The CSS transform that makes a map drawn for `to` look as it did for `from`: where a camera move starts. It ends at `none`.
 *
 * Lengths are left to the stylesheet's container units, so that nothing is measured in script. `progress` gives the
 * transform part of the way, for a move that is interrupted.
 *
 * @param aspect width of a frame divided by its height, above 0
 * @param progress from 0 (looks like `from`) to 1 (looks like `to`)
 * @returns undefined where there is nothing to move, or too far to fly
 */
export function cameraMove(from: Camera, to: Camera, aspect: number, progress = 0): string | undefined {
  const scale = to.width / from.width;
  const isSame = from.x === to.x && from.y === to.y && scale === 1;
  if (isSame || scale > FARTHEST_SCALE || scale < 1 / FARTHEST_SCALE) return undefined;
  const left = 1 - progress;
  const frame = `min(100cqw, 100cqh * ${aspect})`;
  const dx = ((to.x - from.x) / from.width) * left;
  const dy = ((to.y - from.y) / from.width) * left;
  const now = 1 + (scale - 1) * left;
  // The frame stands in the middle height of the map, and scaling is about the map's top left corner.
  const spare = `(100cqh - ${frame} / ${aspect}) / 2 * ${round(1 - now)}`;
  return `translate(calc(${frame} * ${round(dx)}), calc(${frame} * ${round(dy)} + ${spare})) scale(${round(now)})`;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
