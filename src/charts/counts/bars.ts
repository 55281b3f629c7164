import { max, path, scaleLinear } from 'd3';
import { type CanvasSize, createFlip, isBright, round, typeScale } from '../shared/canvas.ts';
import {
  baselineAt,
  flipLabel,
  type Label,
  linesHeight,
  type Measure,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import type { CountBar, CountsView } from './layout.ts';

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
export function layoutBars(
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
