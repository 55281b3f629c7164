import { quadtree } from 'd3';
import type { Point } from './geometry.ts';
import { decodePath } from './outlines/encode.ts';

/** How far from an outline a pointer still reaches its country, in CSS pixels: a fingertip covers a small one. */
export const REACH_PX = 20;

/** No two points of an outline are further apart than this, in map units, so that the nearest point is near the line. */
const STEP = 3;

/** The country whose outline lies nearest to a point, within `reach` of it; both in map units. */
export type HitTest = (x: number, y: number, reach: number) => string | undefined;

/**
 * A search for the nearest of some outlines: for pointers that land beside a country, not on it.
 *
 * @param outlines path data by participant code, as `encodePath` writes it
 */
export function createHitTest(outlines: Readonly<Record<string, string>>): HitTest {
  const points = Object.entries(outlines).flatMap(([code, d]) =>
    decodePath(d).flatMap((ring) => densify(ring).map(([x, y]) => ({ x, y, code }))),
  );
  const tree = quadtree(
    points,
    ({ x }) => x,
    ({ y }) => y,
  );
  return (x, y, reach) => tree.find(x, y, reach)?.code;
}

function densify(ring: readonly Point[]): Point[] {
  return ring.flatMap(([x1, y1], at) => {
    const [x0, y0] = ring.at(at - 1) ?? [x1, y1];
    const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP));
    return Array.from({ length: pieces }, (_, piece): Point => {
      const share = (piece + 1) / pieces;
      return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
    });
  });
}
