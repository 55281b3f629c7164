import { contours, geoIdentity, geoTransform } from 'd3';
import { geoProject } from 'd3-geo-projection';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { LngLat, Point } from '../geometry.ts';
import { clipBox } from '../outlines/encode.ts';
import { weightSimplify } from '../outlines/simplify.ts';
import { ringArea } from '../outlines/topology.ts';
import { type Grid, lngLatAt } from './elevation.ts';

/** How finely a set of contours or lines is drawn. Lengths in map units, areas in their square. */
export type Detail = {
  /** Rings around less than this are left out. */
  readonly leastRing: number;
  /** The smallest triangle that keeps its point. */
  readonly leastTriangle: number;
  /** Side of the grid that points are rounded to. */
  readonly grid: number;
};

/** A point in degrees to a point in map units. */
export type Project = (place: LngLat) => Point;

/** [x0, y0, x1, y1] in map units. */
export type Extent = readonly [number, number, number, number];

/** Where a drawing may be coarser: outside `focus`, rings count for `share` of their area and points of their triangle. */
export type Focus = { readonly extent: Extent; readonly share: number };

/** Map units drawn beyond the extent, so that the cut edge is never seen, however round the curve. */
export const BLEED = 12;

/** Steps along each side of the drawing when points are compared: about 0.01 map units. */
const STEPS = 1e5;

/**
 * The rings around everything in `grid` at or above `threshold`, in map units: clipped to `extent`, without small
 * ones, simplified. Rings inside others are holes, whichever way they run: fill them by the even-odd rule.
 */
export function contourRings(
  grid: Grid,
  threshold: number,
  project: Project,
  extent: Extent,
  focus: Focus,
  detail: Omit<Detail, 'grid'>,
): Position[][] {
  const area = contours().size([grid.width, grid.height]).contour(Array.from(grid.values), threshold);
  const rings = clipToExtent(area, (x, y) => project(lngLatAt(grid, x, y)), extent).filter(
    (ring) => ringArea(ring) * weightAt(focus, ring[0] ?? []) >= detail.leastRing,
  );
  return simplifyLines(rings, focus, detail.leastTriangle);
}

/**
 * `lines` without the points whose triangle is below `leastTriangle` square units; ends stay, and so do points where
 * lines meet, which cut them: a line may come back in parts.
 */
export function simplifyLines(
  lines: readonly Position[][],
  focus: Focus,
  leastTriangle: number,
): Position[][] {
  if (lines.length === 0) return [];
  const together: MultiLineString = { type: 'MultiLineString', coordinates: [...lines] };
  const arcs = topology({ lines: together }, STEPS);
  return weightSimplify(arcs, leastTriangle, (_, x, y) => weightAt(focus, [x, y])).arcs;
}

function weightAt({ extent: [left, top, right, bottom], share }: Focus, [x = 0, y = 0]: Position): number {
  return x >= left && x <= right && y >= top && y <= bottom ? 1 : share;
}

function clipToExtent(
  area: MultiPolygon,
  project: (x: number, y: number) => Point,
  extent: Extent,
): Position[][] {
  const toMap = geoTransform({
    point(x, y) {
      const [mapX, mapY] = project(x, y);
      this.stream.point(mapX, mapY);
    },
  });
  const clip = geoIdentity().clipExtent(clipBox(extent, BLEED));
  const clipped: Polygon | MultiPolygon | null = geoProject<Polygon | MultiPolygon>(area, {
    stream: (sink) => toMap.stream(clip.stream(sink)),
  });
  if (clipped === null) return [];
  return clipped.type === 'Polygon' ? clipped.coordinates : clipped.coordinates.flat();
}

type Step = readonly [x: number, y: number];

/**
 * An SVG path of smooth closed curves, one for each ring: the ring's points are the control polygon of a quadratic
 * B-spline, and the curve runs through the middle of every side.
 *
 * Only the first curve of a ring names its control point. Each `t` takes the last control point mirrored in the point
 * it starts from, which is the ring's next point: a curve costs what a straight line does.
 *
 * @param rings closed, in map units; a ring with fewer than three different points is not drawn
 * @param grid side of the grid, in map units, that points are rounded to: mirrored points would drift if middles were rounded
 */
export function encodeSmoothRings(rings: readonly (readonly Position[])[], grid: number): string {
  const pen = new Pen(grid);
  for (const ring of rings) {
    const points = toSteps(ring, grid);
    if (points.length > 1 && isSame(points[0], points.at(-1))) points.pop();
    if (points.length < 3) continue;
    const middles = points.map((point, at) => middle(point, points[(at + 1) % points.length] ?? point));
    const start = middles.at(-1) ?? [0, 0];
    pen.moveTo(start);
    pen.curveTo(points[0] ?? start, middles[0] ?? start);
    pen.smoothTo(middles.slice(1));
    pen.close(start);
  }
  return pen.path;
}

/**
 * An SVG path of smooth open curves, one for each line, that begin and end where the lines do.
 *
 * @param lines in map units; a line of one point is not drawn, one of two is straight
 * @param grid as in `encodeSmoothRings`
 */
export function encodeSmoothLines(lines: readonly (readonly Position[])[], grid: number): string {
  const pen = new Pen(grid);
  for (const line of lines) {
    const points = toSteps(line, grid);
    const [first, second] = points;
    const last = points.at(-1);
    if (first === undefined || second === undefined || last === undefined) continue;
    pen.moveTo(first);
    if (points.length === 2) {
      pen.lineTo(last);
      continue;
    }
    const inner = points.slice(1, -1);
    const ends = inner.map((point, at) =>
      at === inner.length - 1 ? last : middle(point, inner[at + 1] ?? last),
    );
    pen.curveTo(second, ends[0] ?? last);
    pen.smoothTo(ends.slice(1));
  }
  return pen.path;
}

/** Writes relative path commands; all positions are whole or half steps of a grid. */
class Pen {
  path = '';
  #at: Step = [0, 0];
  readonly #grid: number;

  constructor(grid: number) {
    this.#grid = grid;
  }

  moveTo(to: Step): void {
    this.#write(this.path === '' ? 'M' : 'm', [to]);
  }

  lineTo(to: Step): void {
    this.#write('l', [to]);
  }

  curveTo(control: Step, to: Step): void {
    this.path += `q${this.#join([...this.#from(this.#at, control), ...this.#from(this.#at, to)])}`;
    this.#at = to;
  }

  smoothTo(ends: readonly Step[]): void {
    if (ends.length > 0) this.#write('t', ends);
  }

  close(start: Step): void {
    this.path += 'z';
    this.#at = start;
  }

  #write(command: string, ends: readonly Step[]): void {
    const numbers: number[] = [];
    for (const end of ends) {
      numbers.push(...this.#from(this.#at, end));
      this.#at = end;
    }
    this.path += command + this.#join(numbers);
  }

  #from(from: Step, to: Step): [number, number] {
    return [to[0] - from[0], to[1] - from[1]];
  }

  /** A minus parts numbers by itself, and so does a point after a number that already has one. */
  #join(steps: readonly number[]): string {
    let text = '';
    let last = '';
    for (const step of steps) {
      const number = String(Number((step * this.#grid).toFixed(3))).replace(/^(-?)0\./, '$1.');
      const isParted =
        text === '' || number.startsWith('-') || (number.startsWith('.') && last.includes('.'));
      text += isParted ? number : ` ${number}`;
      last = number;
    }
    return text;
  }
}

/** The points in whole steps of `grid`, without repeats. */
function toSteps(line: readonly Position[], grid: number): Step[] {
  const steps = line.map(([x = 0, y = 0]): Step => [Math.round(x / grid), Math.round(y / grid)]);
  return steps.filter((step, at) => at === 0 || !isSame(step, steps[at - 1]));
}

function middle(a: Step, b: Step): Step {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function isSame(a: Step | undefined, b: Step | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
