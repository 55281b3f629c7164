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

type Pool = { sum: number; count: number };

/**
 * Where labels may stand so that no two are closer than `minGap`, each as near to its own position as the others let it
 * be (least squares, by pooling neighbours that push against each other).
 *
 * @param positions in ascending order
 * @param extent the first and last place a label may stand; where it cannot hold all at `minGap`, they share it evenly
 * @see https://doi.org/10.1214/aoms/1177728423 for pooling adjacent violators (Ayer et al., 1955)
 */
export function spreadLabels(
  positions: readonly number[],
  minGap: number,
  [low, high]: readonly [number, number],
): number[] {
  const steps = positions.length - 1;
  if (steps < 0) return [];
  const gap = steps === 0 ? 0 : Math.min(minGap, (high - low) / steps);

  // With the gaps taken out, "far enough apart" becomes "in ascending order".
  const pools: Pool[] = [];
  positions.forEach((position, index) => {
    let pool = { sum: position - index * gap, count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const latest = high - steps * gap;
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => Math.max(low, Math.min(latest, mean(pool)))))
    .map((place, index) => place + index * gap);
}

function mean({ sum, count }: Pool): number {
  return sum / count;
}

/**
 * For each place in ascending order, the first level (0, 1, …) on which no earlier one is nearer than `minGap`: where
 * marks of nearly the same day stand above each other.
 */
export function stackLevels(positions: readonly number[], minGap: number): number[] {
  const lastOn: number[] = [];
  return positions.map((position) => {
    const free = lastOn.findIndex((last) => position - last >= minGap);
    const level = free === -1 ? lastOn.length : free;
    lastOn[level] = position;
    return level;
  });
}

/** Square pixels that may be shared: boxes that touch differ by rounding alone. */
const tolerance = 0.5;

/** Labels that belong together, such as a name and its figure. */
type LabelGroup = readonly Label[];

/**
 * The first candidate that keeps clear of everything taken and stays inside `bounds`; undefined where none does.
 *
 * @param candidates best first
 * @param gap how near it may come to what is taken, in pixels
 */
export function firstFree<Group extends LabelGroup>(
  candidates: readonly Group[],
  taken: readonly Rect[],
  bounds: Rect,
  measure: Measure,
  gap = 2,
): Group | undefined {
  return candidates.find((group) =>
    group.every((label) => {
      const box = labelBox(label, measure);
      const wide = widen(box, gap);
      return (
        areaOf(box) - overlap(box, bounds) < tolerance &&
        !taken.some((rect) => overlap(wide, rect) > tolerance)
      );
    }),
  );
}

/** The candidate that covers least of what is taken; undefined only without candidates. */
export function leastCrowded<Group extends LabelGroup>(
  candidates: readonly Group[],
  taken: readonly Rect[],
  bounds: Rect,
  measure: Measure,
  gap = 2,
): Group | undefined {
  const ranked = candidates.map((group) => ({ group, cost: crowding(group, taken, bounds, measure, gap) }));
  const least = Math.min(...ranked.map(({ cost }) => cost));
  return ranked.find(({ cost }) => cost === least)?.group;
}

/** The area in which a group of labels covers what is taken, and, weighed more, that it has outside the bounds. */
function crowding(
  group: LabelGroup,
  taken: readonly Rect[],
  bounds: Rect,
  measure: Measure,
  gap: number,
): number {
  return group
    .map((label) => labelBox(label, measure))
    .reduce((sum, box) => {
      const inside = overlap(box, bounds);
      const outside = Math.max(0, areaOf(box) - inside);
      const wide = widen(box, gap);
      return (
        sum + 10 * (outside < 0.01 ? 0 : outside) + taken.reduce((all, rect) => all + overlap(wide, rect), 0)
      );
    }, 0);
}

function widen({ x0, y0, x1, y1 }: Rect, by: number): Rect {
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}

function areaOf({ x0, y0, x1, y1 }: Rect): number {
  return (x1 - x0) * (y1 - y0);
}

/** The area two rectangles share. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The box of a line that is level or upright, as wide as it is drawn. */
export function lineBox(x0: number, y0: number, x1: number, y1: number, widthPx: number): Rect {
  const half = widthPx / 2;
  return {
    x0: Math.min(x0, x1) - half,
    y0: Math.min(y0, y1) - half,
    x1: Math.max(x0, x1) + half,
    y1: Math.max(y0, y1) + half,
  };
}
