import type { Position } from 'geojson';

/** The area inside a closed ring (its first point repeated last), never negative, in the square of the coordinates' unit. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x0 = 0, y0 = 0] = ring[at - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}
