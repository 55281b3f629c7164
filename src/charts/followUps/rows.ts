import { round, spanOf } from '../shared/canvas.ts';
import {
  baselineAt,
  firstFree,
  type Label,
  labelBox,
  lineBox,
  middleBaseline,
  stackLevels,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import type { FollowUpMark, FollowUpRow, FollowUpStep, FollowUpsView, Frame } from './layout.ts';

/**
 * Titles over their rows, still without their heights, all of one size and weight: the largest in which each has one
 * line, or lines of the smallest.
 */
export function placeTitles(
  rows: readonly FollowUpRow[],
  x: number,
  edge: number,
  { type, measure }: Frame,
): Label[] {
  const styles = [
    { px: type.label, isBold: true },
    { px: type.tick, isBold: true },
    { px: type.tick, isBold: false },
  ];
  const room = edge - x;
  const fitting = styles.find(({ px, isBold }) =>
    rows.every(({ title }) => widthOf(title, px, isBold, measure) <= room),
  );
  const { px, isBold } = fitting ?? { px: type.tick, isBold: false };
  return rows.map(({ title }) => ({
    lines: wrapText(title, room, (text) => widthOf(text, px, isBold, measure)),
    x,
    y: 0,
    anchor: 'start',
    px,
    isBold,
  }));
}

/** A row in which steps of one kind and date are one, with the facts of all. */
export function mergeSteps(row: FollowUpRow): FollowUpRow {
  const steps: FollowUpStep[] = [];
  for (const step of row.steps) {
    const same = steps.findIndex(({ iso, kind }) => iso === step.iso && kind === step.kind);
    const known = steps[same];
    if (known === undefined) steps.push(step);
    else steps[same] = { ...known, claims: [...known.claims, ...step.claims] };
  }
  return { ...row, steps };
}

/** Marks on the line of their row; those of about one day stand above each other, with the line through their middle. */
export function placeMarks(
  { steps }: FollowUpRow,
  kinds: FollowUpsView['kinds'],
  y: number,
  sizePx: number,
  { x }: Frame,
): FollowUpMark[] {
  const places = steps.map(({ iso }) => x(spanOf(iso).middle));
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const levels = stackLevels(
    order.map((at) => places[at] ?? 0),
    sizePx * 0.9,
  );
  return order.flatMap((at, index): FollowUpMark[] => {
    const step = steps[at];
    const mark = kinds.find(({ id }) => id === step?.kind)?.mark;
    if (step === undefined || mark === undefined) return [];
    const { start, end, isDay } = spanOf(step.iso);
    const place = places[at] ?? 0;
    const near = order.flatMap((other, place2) =>
      Math.abs((places[other] ?? 0) - place) < sizePx * 0.9 ? [levels[place2] ?? 0] : [],
    );
    return [
      {
        x: place,
        y: y + ((levels[index] ?? 0) - Math.max(...near) / 2) * sizePx * 1.1,
        mark,
        sizePx: round(sizePx),
        date: step.date,
        claims: step.claims,
        span: isDay ? undefined : { x0: x(start), x1: x(end) },
      },
    ];
  });
}

/** The dates of a row's steps, each once, beside its marks as far as there is room. */
export function placeDates(
  marks: readonly FollowUpMark[],
  title: Label,
  [top, foot]: readonly [number, number],
  { type, plot, measure }: Frame,
): Label[] {
  const taken = [labelBox(title, measure), ...marks.map(({ x, y, sizePx }) => lineBox(x, y, x, y, sizePx))];
  const bounds = { x0: plot.x0, y0: top, x1: plot.x1 + 8, y1: foot + 2 };
  const seen = new Set<string>();
  return marks.flatMap((mark): Label[] => {
    const { date } = mark;
    if (seen.has(date)) return [];
    seen.add(date);
    const px = type.tick;
    const group = marks.filter(({ x }) => Math.abs(x - mark.x) < 1);
    const high = Math.min(...group.map(({ y }) => y)) - mark.sizePx / 2 - px * 0.25 - 3;
    const low = Math.max(...group.map(({ y }) => y)) + mark.sizePx / 2 + 3;
    const label = (x: number, y: number, anchor: Label['anchor']): [Label] => [
      { lines: [date], x, y, anchor, px, isBold: false },
    ];
    const beside = middleBaseline(mark.y, px);
    const found = firstFree(
      [
        label(mark.x, high, 'middle'),
        label(mark.x, baselineAt(low, px), 'middle'),
        label(mark.x + mark.sizePx / 2, high, 'end'),
        label(mark.x - mark.sizePx / 2, high, 'start'),
        label(mark.x + mark.sizePx, beside, 'start'),
      ],
      taken,
      bounds,
      measure,
      1,
    );
    taken.push(...(found ?? []).map((placed) => labelBox(placed, measure)));
    return found ?? [];
  });
}
