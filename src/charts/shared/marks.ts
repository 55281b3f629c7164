import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3';
import { round } from './canvas.ts';

/** The outline of a mark; `point-down` is a triangle on its tip. */
export type MarkShape = 'circle' | 'square' | 'triangle' | 'point-down' | 'diamond' | 'cross' | 'star';

/** A mark that shape and filling tell from others, so that no colour has to. */
export type Mark = { shape: MarkShape; isHollow: boolean };

/** A mark on an axis of dates. */
export type DatedMark = {
  x: number;
  y: number;
  mark: Mark;
  sizePx: number;
  claims: string[];
  /** A date that knows no day is a line as long as what it knows. */
  span: { x0: number; x1: number } | undefined;
};

const pointDown: SymbolType = {
  draw(context, area) {
    const third = Math.sqrt(area / (Math.sqrt(3) * 3));
    context.moveTo(0, third * 2);
    context.lineTo(-Math.sqrt(3) * third, -third);
    context.lineTo(Math.sqrt(3) * third, -third);
    context.closePath();
  },
};

const types: Record<MarkShape, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  'point-down': pointDown,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
};

/**
 * The outline of a mark around the origin.
 *
 * @param sizePx the diameter of a circle; other shapes have its area, so that all weigh the same
 */
export function markPath(shape: MarkShape, sizePx: number): string {
  const draw = symbol(types[shape], (Math.PI / 4) * sizePx ** 2);
  draw.digits(1);
  return draw() ?? '';
}

/** The marks of the prose, by the shape of a voice there: see `.voice` in the styles of notes. */
const voiceMarks: Record<string, Mark> = {
  proposer: { shape: 'square', isHollow: false },
  reported: { shape: 'circle', isHollow: false },
  addressed: { shape: 'triangle', isHollow: false },
  participants: { shape: 'circle', isHollow: true },
  all: { shape: 'diamond', isHollow: false },
  country: { shape: 'point-down', isHollow: false },
  explainer: { shape: 'square', isHollow: true },
  analyst: { shape: 'diamond', isHollow: true },
  rights: { shape: 'cross', isHollow: false },
};

/** The mark of a voice; one without a shape of its own is a square, as in the prose. */
export function voiceMark(shape: string): Mark {
  return voiceMarks[shape] ?? { shape: 'square', isHollow: false };
}

/** A mark for each place in a list of kinds; a kind too many gets the last. */
export function kindMark(index: number): Mark {
  return kindMarks[index] ?? { shape: 'star', isHollow: true };
}

const kindMarks: readonly Mark[] = [
  { shape: 'circle', isHollow: false },
  { shape: 'square', isHollow: false },
  { shape: 'triangle', isHollow: false },
  { shape: 'diamond', isHollow: false },
  { shape: 'circle', isHollow: true },
  { shape: 'square', isHollow: true },
];

/** Slanted lines that fill a box, which say that there is no figure; a path needs no id that a page could have twice. */
export function hatchPath(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  stepPx: number,
): string {
  const lines: string[] = [];
  for (let offset = stepPx - height; offset < width; offset += stepPx) {
    const from = Math.max(0, -offset);
    const to = Math.min(height, width - offset);
    if (from >= to) continue;
    const at = (t: number) => `${round(x + offset + t)},${round(y + height - t)}`;
    lines.push(`M${at(from)}L${at(to)}`);
  }
  return lines.join('');
}
