import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Point } from '../geometry.ts';

/** Coordinates are written in tenths of a map unit: about 700 m where a unit is 7 km, under a pixel at six times. */
const STEPS_PER_UNIT = 10;

/** What can be drawn with `M`, `l` and `z` alone. */
type Drawable = Polygon | MultiPolygon | LineString | MultiLineString;

type Step = readonly [x: number, y: number];

/**
 * An SVG path of `geometry`, as short as relative lines get: one `M`, then `m`, `l` and `z`, a space only where
 * numbers would run together, no zero before a point.
 *
 * Rounded to tenths. A ring left with fewer than three points, or a line with fewer than two, is not drawn;
 * with nothing to draw the path is empty.
 */
export function encodePath(geometry: Drawable): string {
  const closed = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  let path = '';
  let pen: Step = [0, 0];
  for (const line of linesOf(geometry)) {
    const steps = toSteps(line, closed);
    const [start] = steps;
    if (start === undefined || steps.length < (closed ? 3 : 2)) continue;
    const first = path === '' ? 'M' : 'm';
    path += first + joinNumbers(difference(pen, start));
    path += `l${joinNumbers(steps.slice(1).flatMap((step, at) => difference(steps[at] ?? start, step)))}`;
    if (closed) path += 'z';
    pen = closed ? start : (steps.at(-1) ?? start);
  }
  return path;
}

function linesOf(geometry: Drawable): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
  }
}

/** The points in whole steps, without repeats; `z` draws a ring's last side, so its closing point goes. */
function toSteps(line: readonly Position[], closed: boolean): Step[] {
  const steps = line.map(
    ([x = 0, y = 0]): Step => [Math.round(x * STEPS_PER_UNIT), Math.round(y * STEPS_PER_UNIT)],
  );
  const kept = steps.filter((step, at) => at === 0 || !isSame(step, steps[at - 1]));
  if (closed && kept.length > 1 && isSame(kept[0], kept.at(-1))) kept.pop();
  return kept;
}

function isSame(a: Step | undefined, b: Step | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function difference(from: Step, to: Step): [number, number] {
  return [to[0] - from[0], to[1] - from[1]];
}

/** A minus separates numbers by itself, and so does a point after a number that already has one. */
function joinNumbers(steps: readonly number[]): string {
  let text = '';
  let last = '';
  for (const step of steps) {
    const number = String(step / STEPS_PER_UNIT).replace(/^(-?)0\./, '$1.');
    const separates = text === '' || number.startsWith('-') || (number.startsWith('.') && last.includes('.'));
    text += separates ? number : ` ${number}`;
    last = number;
  }
  return text;
}

/**
 * An SVG path of lines that are straight or parts of circles, as meridians and parallels are on a conic map:
 * each curve is one arc command through its first, middle and last points, a tenth of the length of its points.
 */
export function encodeArcs({ coordinates }: MultiLineString): string {
  return coordinates.map((line) => encodeArc(line)).join('');
}

function encodeArc(line: readonly Position[]): string {
  const [from, middle, to] = [line[0], line[Math.floor(line.length / 2)], line.at(-1)];
  if (from === undefined || middle === undefined || to === undefined || line.length < 2) return '';
  const chord = Math.hypot(across(from, to), down(from, to));
  const turn = across(from, to) * down(from, middle) - down(from, to) * across(from, middle);
  const height = Math.abs(turn) / chord;
  if (height < STRAIGHT || line.length === 2)
    return encodePath({ type: 'LineString', coordinates: [from, to] });

  const sides = [chord, distance(from, middle), distance(middle, to)] as const;
  const radius = (sides[0] * sides[1] * sides[2]) / (2 * Math.abs(turn));
  const sweep = turn < 0 ? 1 : 0;
  return `M${from.map(round).join(' ')}A${Math.round(radius)} ${Math.round(radius)} 0 0 ${sweep} ${to.map(round).join(' ')}`;
}

/** A curve lower than this, in map units, is drawn straight. */
const STRAIGHT = 0.05;

function across(a: Position, b: Position): number {
  return (b[0] ?? 0) - (a[0] ?? 0);
}

function down(a: Position, b: Position): number {
  return (b[1] ?? 0) - (a[1] ?? 0);
}

function distance(a: Position, b: Position): number {
  return Math.hypot(across(a, b), down(a, b));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** [[left, top], [right, bottom]] in map units, as d3's `clipExtent` wants it. */
export type ClipBox = [[number, number], [number, number]];

/** The extent [x0, y0, x1, y1] grown by `bleed` units on every side. */
export function clipBox(extent: readonly [number, number, number, number], bleed: number): ClipBox {
  const [x0, y0, x1, y1] = extent;
  return [
    [x0 - bleed, y0 - bleed],
    [x1 + bleed, y1 + bleed],
  ];
}

/** The rings and lines of path data made of `M`, `m`, `l` and `z` alone, in map units. */
export function decodePath(d: string): Point[][] {
  const rings: Point[][] = [];
  let pen: Point = [0, 0];
  for (const [, command = '', numbers = ''] of d.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    if (command === 'z') pen = rings.at(-1)?.[0] ?? pen;
    const steps = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let at = 0; at + 1 < steps.length; at += 2) {
      const [dx = 0, dy = 0] = steps.slice(at, at + 2);
      pen = command === 'M' ? [dx, dy] : [pen[0] + dx, pen[1] + dy];
      if (command === 'l') rings.at(-1)?.push(pen);
      else rings.push([pen]);
    }
  }
  return rings;
}
