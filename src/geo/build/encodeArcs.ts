import type { MultiLineString, Position } from 'geojson';
import { encodePath } from './encodePath.ts';

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
