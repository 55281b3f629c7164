import type { Position } from 'geojson';

/**
 * `line` cut where it crosses `latitude`: the parts to the north of it and the parts to the south.
 * Cuts fall on the line's own points, and both sides keep that point, so no gap is seen. A line of one point gives nothing.
 *
 * @param latitudeOf degrees north of a point of the line
 */
export function splitAtLatitude(
  line: readonly Position[],
  latitude: number,
  latitudeOf: (point: Position) => number,
): { north: Position[][]; south: Position[][] } {
  const parts = { north: [] as Position[][], south: [] as Position[][] };
  let part: Position[] = [];
  let side: 'north' | 'south' | undefined;
  for (const point of line) {
    const here = latitudeOf(point) > latitude ? 'north' : 'south';
    part.push(point);
    if (side !== undefined && here !== side) {
      parts[side].push(part);
      part = [point];
    }
    side = here;
  }
  if (side !== undefined && part.length > 1) parts[side].push(part);
  return parts;
}
