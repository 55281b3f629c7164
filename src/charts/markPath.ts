import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3';

const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
];

/** Kinds a picture can tell apart by shape alone. */
export const shapeCount = shapes.length;

/**
 * The outline of a mark around the origin, a shape of its own for each of the first five kinds.
 *
 * @param index place of the kind among the picture's kinds; a kind too many gets the last shape
 * @param area in squares of the unit the path is drawn in, so that all shapes weigh the same
 */
export function markPath(index: number, area: number): string {
  const type = shapes[index] ?? shapes.at(-1) ?? symbolCircle;
  const draw = symbol(type, area);
  draw.digits(2);
  return draw() ?? '';
}
