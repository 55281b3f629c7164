import { decodePath } from '../outlines/encode.ts';

/** The participant whose land lies at a point in map units; undefined where none does. */
export type LandAt = (x: number, y: number) => string | undefined;

/** Side of a cell in map units: some 14 km, a third of the narrowest arm of land that holds a name. */
const CELL = 2;

/**
 * Whose land lies where, looked up on a grid: the layout of names asks for it some ten thousand times a picture.
 *
 * @param outlines path data by participant code, as `encodePath` writes it; rings within rings are holes
 * @param extent [x0, y0, x1, y1] in map units
 */
export function createLandGrid(
  outlines: Readonly<Record<string, string>>,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): LandAt {
  const columns = Math.ceil((x1 - x0) / CELL);
  const rows = Math.ceil((y1 - y0) / CELL);
  const codes = Object.keys(outlines);
  const cells = new Uint8Array(columns * rows);
  for (const [index, code] of codes.entries()) {
    const rings = decodePath(outlines[code] ?? '');
    for (let row = 0; row < rows; row += 1) {
      const y = y0 + (row + 0.5) * CELL;
      const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).toSorted((a, b) => a - b);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const from = Math.max(0, Math.ceil(((crossings[at] ?? 0) - x0) / CELL - 0.5));
        const to = Math.min(columns - 1, Math.floor(((crossings[at + 1] ?? 0) - x0) / CELL - 0.5));
        if (to >= from) cells.fill(index + 1, row * columns + from, row * columns + to + 1);
      }
    }
  }
  return (x, y) => {
    const [column, row] = [Math.floor((x - x0) / CELL), Math.floor((y - y0) / CELL)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return undefined;
    return codes[(cells[row * columns + column] ?? 0) - 1];
  };
}

/** Where a closed ring crosses a horizontal line, as x in map units. */
function crossingsAt(ring: readonly (readonly [number, number])[], y: number): number[] {
  return ring.flatMap(([bx, by], at) => {
    const [ax, ay] = ring.at(at - 1) ?? [bx, by];
    return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
  });
}
