import { max, path, scaleLinear } from 'd3';
import { type CanvasSize, createFlip, type Direction, isBright, round, typeScale } from '../shared/canvas.ts';
import {
  baselineAt,
  flipLabel,
  type Label,
  linesHeight,
  type Measure,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import { type GroupsLayout, layoutGroups } from './groups.ts';

/** A few sums as broad bars under their names and figures. */
export type BarsLayout = {
  bars: {
    id: string;
    /** Its place, which its filling depends on. */
    place: number;
    isFocus: boolean;
    claims: string[];
    d: string;
    name: Label;
    figure: Label;
  }[];
  /** A line at the end of the longest bar, through the shorter ones: what they fall short by. */
  mark: { x: number; y0: number; y1: number } | undefined;
};

/** Sums one under the other, as tall as the canvas lets them be. */
function layoutBars(
  view: Extract<CountsView, { kind: 'totals' | 'balance' }>,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[],
): BarsLayout {
  const { bars, direction } = view;
  const type = typeScale(size);
  const flip = createFlip(direction, size.widthPx);
  const longest = max(bars, ({ value }) => value) ?? 0;
  const [x0, x1] = [1, size.widthPx - 1];
  const x = scaleLinear([0, longest], [x0, longest > 0 ? x1 : x0]);
  const gap = type.figure * 0.75;
  const share = (size.heightPx - gap * (bars.length - 1)) / Math.max(1, bars.length);
  const figurePx = Math.min(type.figure * 1.4, share * 0.3);
  const names = bars.map(({ name }) =>
    wrapText(name, size.widthPx - 2, (text) => widthOf(text, type.label, false, measure)),
  );
  const wordsHeight = (lines: readonly string[]) =>
    linesHeight(lines.length, type.label) + figurePx * 0.92 + 8;
  const tallest = Math.max(0, ...names.map(wordsHeight));
  const barHeight = Math.max(4, Math.min(share - tallest, type.figure * 2));
  const used = bars.length * (tallest + barHeight) + gap * (bars.length - 1);
  const start = Math.max(0, (size.heightPx - used) / 2);
  let top = start;
  const drawn = bars.map(({ id, value, figure, claims, flow }, place) => {
    const lines = names[place] ?? [];
    const nameTop = top + tallest - wordsHeight(lines);
    const barTop = top + tallest;
    top = barTop + barHeight + gap;
    const label = (text: string[], y: number, px: number, isBold: boolean) =>
      flipLabel({ lines: text, x: x0, y, anchor: 'start', px, isBold }, flip);
    return {
      id,
      place,
      isFocus: isBright(focus, id),
      claims,
      d: barPath({ x0, x1: x(value), y0: barTop, y1: barTop + barHeight }, flow, flip),
      name: label(lines, baselineAt(nameTop, type.label), type.label, false),
      figure: label([figure], barTop - 8 - figurePx * 0.06, round(figurePx), true),
    };
  });
  const isShort = bars.some(({ value }) => value < longest);
  return {
    bars: drawn,
    mark:
      isShort && view.kind === 'totals'
        ? { x: flip(x(longest)), y0: round(start + tallest + barHeight), y1: round(start + used) }
        : undefined,
  };
}

/** A bar from `x0` to `x1`, with a tip at its far end where goods go out and at its near end where they come in. */
function barPath(
  { x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number },
  flow: CountBar['flow'],
  flip: (x: number) => number,
): string {
  const middle = (y0 + y1) / 2;
  const tip = flow === undefined ? 0 : Math.min((y1 - y0) * 0.45, x1 - x0);
  const corners: [number, number][] =
    flow === 'in'
      ? [
          [x0, middle],
          [x0 + tip, y0],
          [x1, y0],
          [x1, y1],
          [x0 + tip, y1],
        ]
      : [
          [x0, y0],
          [x1 - tip, y0],
          [x1, flow === 'out' ? middle : y0],
          [x1 - tip, y1],
          [x0, y1],
        ];
  const line = path();
  corners.forEach(([x, y], at) => {
    if (at === 0) line.moveTo(flip(x), round(y));
    else line.lineTo(flip(x), round(y));
  });
  line.closePath();
  return line.toString();
}

/** A bar: its length, 0 or above, and its figure in words. `flow` gives it a tip: goods that go out, or come in. */
type CountBar = {
  id: string;
  name: string;
  value: number;
  figure: string;
  claims: string[];
  flow?: 'out' | 'in';
};

/** One thing counted twice or more: for each count a bar, or null where it has no figure. */
export type CountGroup = {
  id: string;
  name: string;
  bars: (Omit<CountBar, 'name'> | null)[];
  /** What has to be said of its figures. */
  note?: string;
  /** The same in two or three words, which stand for the note where the group is not in focus. */
  remark?: string;
  /** Place of the bar that the note is of: it is somebody else's count, or of another time, than the key says. */
  noted?: number;
};

/** Trade by more than one count: a few sums, or pairs of bars by country. All words are ready to be drawn. */
export type CountsView =
  | { kind: 'totals' | 'balance'; direction: Direction; bars: CountBar[] }
  | {
      kind: 'countries';
      direction: Direction;
      /** Names of the counts, in the order of each group's bars. */
      counts: string[];
      /** What the figures are in, where they do not say so themselves. */
      unit?: string;
      /** Words for a bar without a figure. */
      nothing: string;
      groups: CountGroup[];
    };

type CountsLayout = ({ kind: 'bars' } & BarsLayout) | ({ kind: 'groups' } & GroupsLayout);

/**
 * Bars on one scale that starts at zero; each has its figure beside it.
 *
 * @param focus ids of the bars or groups in full tone; empty for all
 * @param measure see `Measure`
 */
export function layoutCounts(
  view: CountsView,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[] = [],
): CountsLayout {
  return view.kind === 'countries'
    ? { kind: 'groups', ...layoutGroups(view, size, measure, focus) }
    : { kind: 'bars', ...layoutBars(view, size, measure, focus) };
}
