import { type Label, labelBox, type Measure, type Rect } from './text.ts';

/** Square pixels that may be shared: boxes that touch differ by rounding alone. */
const tolerance = 0.5;

/** Labels that belong together, such as a name and its figure. */
export type LabelGroup = readonly Label[];

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
