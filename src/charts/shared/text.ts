import { round } from './canvas.ts';

/** Width of a text in CSS pixels at a size of letters in pixels, on the wide side: nothing is measured where charts are laid out. */
export type Measure = (text: string, px: number) => number;

/** The side of a label that stands at its `x`; `start` is the right one where words run from right to left. */
export type Anchor = 'start' | 'middle' | 'end';

/** Words with their place: `y` is the baseline of the first line. */
export type Label = {
  lines: string[];
  x: number;
  y: number;
  anchor: Anchor;
  px: number;
  isBold: boolean;
};

export type Rect = { x0: number; y0: number; x1: number; y1: number };

/** From one baseline to the next, in sizes of letters. */
export const leading = 1.2;
/** Bold letters are wider; 1.15 covers DejaVu Sans, the widest of the faces in use (its digits: 0.696 em against 0.636). */
const boldFactor = 1.15;
/** What a percent sign is wider than a letter, in sizes of letters: 0.95 em against 0.62, again in DejaVu Sans. */
const percentExtra = 0.38;
/** Above and below the baseline, in sizes of letters. */
const ascent = 0.8;
const descent = 0.25;

/** Width of a text in pixels, with slack for bold letters and for percent signs, which estimates of letters fall short of. */
export function widthOf(text: string, px: number, isBold: boolean, measure: Measure): number {
  const widths = known.get(measure) ?? new Map<string, number>();
  known.set(measure, widths);
  const key = `${px} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    const percents = text.split(/[%‰]/).length - 1;
    width = measure(text, px) + percents * percentExtra * px;
    widths.set(key, width);
  }
  return width * (isBold ? boldFactor : 1);
}

/** Widths by measure, size and text: breaking lines asks for the same ones over and over, and so does the next step. */
const known = new WeakMap<Measure, Map<string, number>>();

/** The height of so many lines, from the top of the first to the foot of the last. */
export function linesHeight(count: number, px: number): number {
  return count === 0 ? 0 : ((count - 1) * leading + ascent + descent) * px;
}

/** The baseline of a first line whose letters are to begin at `top`. */
export function baselineAt(top: number, px: number): number {
  return round(top + ascent * px);
}

/** The baseline that puts one line of capitals and figures in the middle of `y`. */
export function middleBaseline(y: number, px: number): number {
  return round(y + 0.36 * px);
}

/** What a label covers, in a drawing that runs from left to right. */
export function labelBox({ lines, x, y, anchor, px, isBold }: Label, measure: Measure): Rect {
  const width = Math.max(0, ...lines.map((line) => widthOf(line, px, isBold, measure)));
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const y0 = y - ascent * px;
  // Figures reach no further down than their baseline.
  const foot = /\p{L}/u.test(lines.at(-1) ?? '') ? 0 : (descent - 0.03) * px;
  return { x0, y0, x1: x0 + width, y1: y0 + linesHeight(lines.length, px) - foot };
}

/** Moves a label to its place in a mirrored drawing; its anchor is a logical side and stays. */
export function flipLabel(label: Label, flip: (x: number) => number): Label {
  return { ...label, x: flip(label.x), y: round(label.y) };
}

/**
 * Words in lines no wider than `maxPx`, about equally long. Lines break at spaces, and between Chinese characters but
 * never before a closing mark; a word that is wider than a line has one to itself.
 */
export function wrapText(text: string, maxPx: number, width: (text: string) => number): string[] {
  const pieces = text.split(/(?<=[ \n])|(?<=\p{Script=Han}[，。、；：！？）》”]*)(?=[\p{Script=Han}《（“])/u);
  const lines = fillLines(pieces, maxPx, width);
  if (lines.length < 2) return lines;
  // The narrowest measure that needs no line more makes lines of about one length.
  let [low, high] = [0, maxPx];
  for (let round = 0; round < 8; round += 1) {
    const middle = (low + high) / 2;
    if (fillLines(pieces, middle, width).length > lines.length) low = middle;
    else high = middle;
  }
  return fillLines(pieces, high, width);
}

function fillLines(pieces: readonly string[], maxPx: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && width(longer.trim()) <= maxPx) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
