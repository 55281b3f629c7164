/** A camera in map units: the top left corner and the width of its extent. Every extent of a map has one aspect ratio. */
export type Camera = { x: number; y: number; width: number };

/** How far two extents may differ in width and still be flown between; further apart, the map cuts, because on a long flight a reader sees no place at all. */
const FARTHEST_SCALE = 3.2;

/** Whether a map flies from one camera to another: not where nothing moves, nor where they are too far apart. */
export function isFlown(from: Camera, to: Camera): boolean {
  const scale = to.width / from.width;
  const isSame = from.x === to.x && from.y === to.y && scale === 1;
  return !isSame && scale <= FARTHEST_SCALE && scale >= 1 / FARTHEST_SCALE;
}

/**
 * The CSS transform that makes a map drawn for `to` look as it does from `view`; the same camera gives no move.
 *
 * Lengths are left to the stylesheet's container units, so that nothing is measured in script.
 *
 * @param aspect width of an extent divided by its height, above 0
 */
export function cameraTransform(view: Camera, to: Camera, aspect: number): string {
  const scale = to.width / view.width;
  const frame = `min(100cqw, 100cqh * ${aspect})`;
  const dx = (to.x - view.x) / view.width;
  const dy = (to.y - view.y) / view.width;
  // The extent stands in the middle height of the map, and scaling is about the map's top left corner.
  const spare = `(100cqh - ${frame} / ${aspect}) / 2 * ${round(1 - scale)}`;
  return `translate(calc(${frame} * ${round(dx)}), calc(${frame} * ${round(dy)} + ${spare})) scale(${round(scale)})`;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
