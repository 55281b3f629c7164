import { isBright, type TypeScale } from '../shared/canvas.ts';
import {
  baselineAt,
  firstFree,
  type Label,
  labelBox,
  leastCrowded,
  linesHeight,
  type Measure,
  type Rect,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import type { RateSeries } from './layout.ts';

type Corner = readonly [number, number];

/** A line's name and last figure, the figures of its steps that found room, and what was announced and never held. */
type SeriesLabels = {
  name: Label;
  figure: Label;
  steps: Label[];
  announced: { x: number; y: number; label: Label }[];
};

type Room = {
  focus: readonly string[];
  type: TypeScale;
  plot: Rect;
  /** Names end here. */
  meetingX: number;
  measure: Measure;
  /** What is drawn already. */
  taken: readonly Rect[];
  /** Little height: figures are smaller, and names not bold. */
  isTight: boolean;
  /** Where a day and a rate stand. */
  at: (iso: string) => number;
  y: (rate: number) => number;
};

/**
 * Labels for each series, in the order given: names first, from the highest line down, each above or below its own line
 * where it covers nothing; then the figures of steps in full tone, as far as there is room.
 */
export function placeSeriesLabels(
  series: readonly RateSeries[],
  corners: readonly (readonly [number, number][])[],
  room: Room,
): SeriesLabels[] {
  const taken = [...room.taken];
  const take = (labels: readonly Label[]) =>
    taken.push(...labels.map((label) => labelBox(label, room.measure)));
  const bounds = { x0: 0, y0: 0, x1: room.meetingX, y1: room.plot.y1 };
  const order = series
    .map((_, place) => place)
    .sort((a, b) => (corners[a]?.at(-1)?.[1] ?? 0) - (corners[b]?.at(-1)?.[1] ?? 0));

  const names = new Map<number, readonly [Label, Label]>();
  for (const place of order) {
    const entry = series[place];
    if (entry === undefined) continue;
    const candidates = nameCandidates(entry, corners[place] ?? [], room);
    const chosen =
      firstFree(candidates, taken, bounds, room.measure) ??
      leastCrowded(candidates, taken, bounds, room.measure);
    if (chosen === undefined) continue;
    names.set(place, chosen);
    take(chosen);
  }
  return series.map((entry, place) => {
    const [name, figure] = names.get(place) ?? [noLabel, noLabel];
    const isFocus = isBright(room.focus, entry.id);
    const steps = !isFocus
      ? []
      : entry.points.slice(0, -1).flatMap((point, at) => {
          const found = firstFree(
            stepCandidates(point.words, at, corners[place] ?? [], room),
            taken,
            { ...bounds, x0: room.plot.x0 },
            room.measure,
            1,
          );
          take(found ?? []);
          return found ?? [];
        });
    return {
      name,
      figure,
      steps,
      announced: isFocus ? placeAnnounced(entry, room, taken, { ...bounds, x0: room.plot.x0 }) : [],
    };
  });
}

const noLabel: Label = { lines: [], x: 0, y: 0, anchor: 'end', px: 0, isBold: false };

/** Name and figure in one line, or the figure alone with the name in lines over or under it; above the line, then below. */
function nameCandidates(
  { id, name, points }: RateSeries,
  corners: readonly Corner[],
  { focus, type, plot, meetingX, measure, isTight }: Room,
): (readonly [Label, Label])[] {
  const isFocus = isBright(focus, id);
  const figurePx = isFocus ? (isTight ? type.figure * 0.75 : type.figure) : type.label;
  const namePx = type.label;
  const isBold = isFocus && !isTight;
  const endX = meetingX - 9;
  const y = corners.at(-1)?.[1] ?? plot.y1;
  const figureText = points.at(-1)?.words ?? '';
  const figureWidth = widthOf(figureText, figurePx, true, measure);
  const make = (lines: string[], x: number, baseline: number, px: number, isBold: boolean): Label => ({
    lines,
    x,
    y: baseline,
    anchor: 'end',
    px,
    isBold,
  });
  const lift = 5 + figurePx * 0.1;
  const oneLine = (baseline: number) =>
    [
      make([name], endX - figureWidth - 7, baseline, namePx, isBold),
      make([figureText], endX, baseline, figurePx, true),
    ] as const;
  const plateau = endX - (corners.at(-2)?.[0] ?? plot.x0) - 4;
  const blocks = [plateau, plateau * 0.75, (plot.x1 - plot.x0) * 0.5].flatMap((maxPx) => {
    const lines = wrapText(name, maxPx, (text) => widthOf(text, namePx, isBold, measure));
    const figureHeight = figurePx * 0.78;
    const below = [
      make(lines, endX, baselineAt(y + lift + figureHeight + namePx * 0.45, namePx), namePx, isBold),
      make([figureText], endX, y + lift + figureHeight, figurePx, true),
    ] as const;
    const figureBase = y - lift;
    const above = [
      make(
        lines,
        endX,
        baselineAt(figureBase - figureHeight - namePx * 0.3 - linesHeight(lines.length, namePx), namePx),
        namePx,
        isBold,
      ),
      make([figureText], endX, figureBase, figurePx, true),
    ] as const;
    return [above, below];
  });
  const tails = [plateau, (plot.x1 - plot.x0) * 0.6].flatMap((maxPx) => {
    const lines = wrapText(name, maxPx - figureWidth - 7, (text) => widthOf(text, namePx, isBold, measure));
    const height = Math.max(linesHeight(lines.length, namePx), figurePx * 0.8);
    return [y + lift + height / 2, y - lift - height / 2].map((middle) => {
      const top = middle - linesHeight(lines.length, namePx) / 2;
      return [
        make(lines, endX - figureWidth - 7, baselineAt(top, namePx), namePx, isBold),
        make([figureText], endX, middle + figurePx * 0.36, figurePx, true),
      ] as const;
    });
  });
  return [oneLine(y - lift), oneLine(y + lift + figurePx * 0.76), ...blocks, ...tails];
}

/** The figure of a step: on its level after the rise, or before a rise that leaves no level. */
function stepCandidates(words: string, at: number, corners: readonly Corner[], room: Room): [Label][] {
  const px = room.type.tick;
  const [x, y] = corners[at] ?? [0, 0];
  const label = (px0: number, baseline: number, anchor: Label['anchor']): [Label] => [
    { lines: [words], x: px0, y: baseline, anchor, px, isBold: true },
  ];
  return [
    label(x + 4, y - 6, 'start'),
    label(x + 4, y + px + 4, 'start'),
    label(x - 6, y + px * 0.36, 'end'),
    label(x - 6, y + px, 'end'),
  ];
}

/** A mark for each rate that was announced and never held, where its words find room; without them it would say nothing. */
function placeAnnounced(
  { announced = [] }: RateSeries,
  { type, at, y, measure }: Room,
  taken: readonly Rect[],
  bounds: Rect,
): SeriesLabels['announced'] {
  const px = type.tick;
  return announced.flatMap(({ iso, rate, words }) => {
    const place = { x: at(iso), y: y(rate) };
    const candidates = [widthOf(words, px, false, measure), 140, 90].flatMap((maxPx) => {
      const lines = wrapText(words, maxPx, (text) => widthOf(text, px, false, measure));
      const rise = linesHeight(lines.length, px);
      return (['middle', 'start', 'end'] as const).map((anchor): [Label] => [
        { lines, x: place.x, y: baselineAt(place.y - 9 - rise, px), anchor, px, isBold: false },
      ]);
    });
    const [label] = firstFree(candidates, taken, bounds, measure) ?? [];
    return label === undefined ? [] : [{ ...place, label }];
  });
}
