import { curveCatmullRom, line } from 'd3';

/** The smooth line a route is drawn with, through its stops in map units; names keep off the same line. */
export const routeLine = () => line().curve(curveCatmullRom);

export type Spot = [x: number, y: number];

/** About how far apart samples are, in map units: on the largest map some 5 CSS pixels. */
const STEP = 2;

/**
 * Spots along the smooth line that a route is drawn with, in map units, so that names can keep off it.
 *
 * @param stops [x, y] in map units; fewer than two give no path
 */
export function sampleRoutePath(stops: readonly Spot[]): Spot[] {
  const spots: Spot[] = [];
  let from: Spot = [0, 0];
  const trace = (to: Spot, at: (share: number) => Spot) => {
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP);
    for (let step = 1; step <= steps; step += 1) spots.push(at(step / steps));
    from = to;
  };
  // The part of a canvas that this curve draws on.
  const canvas = {
    moveTo: (x: number, y: number) => {
      from = [x, y];
    },
    lineTo: (x: number, y: number) => {
      const [x0, y0] = from;
      trace([x, y], (t) => [x0 + (x - x0) * t, y0 + (y - y0) * t]);
    },
    bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => {
      const [x0, y0] = from;
      trace([x, y], (t) => [cubic(x0, x1, x2, x, t), cubic(y0, y1, y2, y, t)]);
    },
    closePath: () => {},
  };
  routeLine().context(canvas as unknown as CanvasRenderingContext2D)(stops as Spot[]);
  return spots;
}

function cubic(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** How far an arc between two places bows out, as a share of the distance between them. */
const BOW = 0.22;

/**
 * Path data of an arc from one place to another, bowed to its left, in map units: it reads as a move, not as a road.
 *
 * @returns an empty path where both places are one
 */
export function arcPath([x0, y0]: Spot, [x1, y1]: Spot): string {
  if (x0 === x1 && y0 === y1) return '';
  const [cx, cy] = bowOf([x0, y0], [x1, y1]);
  return `M${x0} ${y0}Q${round(cx)} ${round(cy)} ${x1} ${y1}`;
}

/** Spots along that arc, in map units, so that names can keep off it. */
export function sampleArc(from: Spot, to: Spot): Spot[] {
  const bow = bowOf(from, to);
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
  return Array.from({ length: steps + 1 }, (_, at) => {
    const t = at / steps;
    return [quadratic(from[0], bow[0], to[0], t), quadratic(from[1], bow[1], to[1], t)];
  });
}

function bowOf([x0, y0]: Spot, [x1, y1]: Spot): Spot {
  // Half of a control point's height is the height of its curve.
  return [(x0 + x1) / 2 + (y1 - y0) * BOW * 2, (y0 + y1) / 2 - (x1 - x0) * BOW * 2];
}

function quadratic(a: number, b: number, c: number, t: number): number {
  const u = 1 - t;
  return u * u * a + 2 * u * t * b + t * t * c;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
