import { curveStepAfter, line, scaleLinear, scaleUtc } from 'd3';
import {
  type CanvasSize,
  createFlip,
  type Direction,
  extentOf,
  isBright,
  round,
  spanOf,
  type TypeScale,
  typeScale,
} from '../shared/canvas.ts';
import {
  baselineAt,
  firstFree,
  flipLabel,
  type Label,
  labelBox,
  lineBox,
  type Measure,
  middleBaseline,
  type Rect,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import { eventsRoom, hasList, layoutEvents, type RatesEvents } from './events.ts';
import { placeSeriesLabels } from './seriesLabels.ts';

/** A rate from a day on, `YYYY-MM-DD`, in per cent, and in words. */
type RatePoint = { iso: string; rate: number; words: string };

export type RateSeries = {
  id: string;
  name: string;
  /** In ascending order of their days; the last one holds to the end. */
  points: RatePoint[];
  claims: string[];
  /** Rates announced that never came to hold: the day it was announced, and all of it in words. */
  announced?: RatePoint[];
};

/** A later event: its date as a date and in words, and what happened, in a few words. */
export type RateEvent = { id: string; iso: string; date: string; words: string; claims: string[] };

/** Tariff rates as stepped lines up to a meeting, with later events as dated marks. All words are ready to be drawn. */
export type RatesView = {
  direction: Direction;
  from: string;
  to: string;
  meeting: { iso: string; date: string; words: string };
  /** Days named on the axis; the first ones win where they are too near to each other. */
  ticks: { iso: string; words: string }[];
  /** Levels of the rate that have a line. */
  levels: { rate: number; words: string }[];
  series: RateSeries[];
  events: RateEvent[];
};

/** A series ready to be drawn: `place` is its place among the series, which its line is told apart by. */
type RatesLine = {
  id: string;
  place: number;
  d: string;
  isFocus: boolean;
  claims: string[];
  /** Where it stands on the day of the meeting. */
  end: { x: number; y: number };
  name: Label;
  figure: Label;
  steps: Label[];
  announced: { x: number; y: number; label: Label }[];
};

type RatesLayout = {
  levels: { y: number; x0: number; x1: number; label: Label }[];
  ticks: { x: number; label: Label }[];
  axis: { y: number; x0: number; x1: number };
  /** Where events stand in a list, it begins with the meeting, which has no label in the plot. */
  meeting: { x: number; y0: number; y1: number; label: Label | undefined };
  lines: RatesLine[];
  events: RatesEvents | undefined;
};

/** The day after the meeting that lines still run on, as a part of the axis. */
const runOut = 0.035;

/**
 * Stepped lines with their names and last figures beside them, so that no key is needed.
 *
 * @param focus ids of the series in full tone; empty for all
 * @param measure see `Measure`
 */
export function layoutRates(
  view: RatesView,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[] = [],
): RatesLayout {
  const type = typeScale(size);
  const flip = createFlip(view.direction, size.widthPx);
  const plot = plotOf(view, size, type, measure);
  const days = extentOf([view.from, view.to, view.meeting.iso]) ?? [0, 1];
  const x = scaleUtc(days, [plot.x0, plot.x1 - (plot.x1 - plot.x0) * runOut]).clamp(true);
  const highest = Math.max(1, ...view.series.flatMap(({ points }) => points.map(({ rate }) => rate)));
  const y = scaleLinear([0, highest], [plot.y1, plot.y0]);
  const at = (iso: string) => x(spanOf(iso).middle);
  const meetingX = round(at(view.meeting.iso));

  const corners = view.series.map(({ points }) => cornersOf(points, at, y, plot.x1));
  const levels = view.levels.filter(({ rate }) => rate <= highest);
  const taken: Rect[] = [...corners.flatMap(segmentBoxes), lineBox(meetingX, plot.y0, meetingX, plot.y1, 4)];
  const isTight = hasList(view.events, size);
  const placed = placeSeriesLabels(view.series, corners, {
    focus,
    type,
    plot,
    meetingX,
    measure,
    taken,
    isTight,
    at,
    y,
  });
  const named = placed.flatMap(({ name, figure, steps, announced }) => [
    name,
    figure,
    ...steps,
    ...announced.map(({ label }) => label),
  ]);
  const meeting = placeMeeting(view, [...taken, ...named.map((label) => labelBox(label, measure))], {
    type,
    plot,
    x: meetingX,
    measure,
  });

  return {
    levels: levels.map(({ rate, words }) => ({
      y: round(y(rate)),
      x0: flip(plot.x0),
      x1: flip(plot.x1),
      label: flipLabel(
        {
          lines: [words],
          x: plot.x0 - 8,
          y: middleBaseline(y(rate), type.tick),
          anchor: 'end',
          px: type.tick,
          isBold: false,
        },
        flip,
      ),
    })),
    ticks: placeTicks(view.ticks, at, plot, type.tick, measure, size).map(({ x, label }) => ({
      x: flip(x),
      label: flipLabel(label, flip),
    })),
    axis: { y: round(plot.y1), x0: flip(plot.x0), x1: flip(plot.x1) },
    meeting: {
      x: flip(meetingX),
      y0: round(plot.y0 - type.figure * 0.4),
      y1: round(plot.y1),
      label: isTight ? undefined : flipLabel(meeting, flip),
    },
    lines: view.series.map(({ id, claims, points }, place) => {
      const corner = corners[place] ?? [];
      const draw = line()
        .x(([px]) => flip(px))
        .y(([, py]) => py)
        .curve(curveStepAfter)
        .digits(1);
      const { name, figure, steps, announced } = placed[place] ?? noLabels;
      return {
        id,
        place,
        d: draw(corner) ?? '',
        isFocus: isBright(focus, id),
        claims,
        end: { x: flip(meetingX), y: round(y(points.at(-1)?.rate ?? 0)) },
        name: flipLabel(name, flip),
        figure: flipLabel(figure, flip),
        steps: steps.map((label) => flipLabel(label, flip)),
        announced: announced.map((mark) => ({
          x: flip(mark.x),
          y: round(mark.y),
          label: flipLabel(mark.label, flip),
        })),
      };
    }),
    events: layoutEvents(view, plot, size, type, measure, flip),
  };
}

const noLabel: Label = { lines: [], x: 0, y: 0, anchor: 'end', px: 0, isBold: false };
const noLabels = { name: noLabel, figure: noLabel, steps: [], announced: [] };

/** Where lines are drawn: beside the words of the levels, above those of the days, and clear of the later events. */
function plotOf(view: RatesView, size: CanvasSize, type: TypeScale, measure: Measure): Rect {
  const words = view.levels.map((level) => widthOf(level.words, type.tick, false, measure));
  const room = eventsRoom(view, size, type, measure);
  const x0 = Math.max(0, ...words) + 10;
  const y0 = type.figure * 1.3 + 4;
  return {
    x0,
    y0,
    x1: Math.max(x0 + 1, size.widthPx - 4 - room.asidePx),
    y1: Math.max(y0 + 1, size.heightPx - type.tick * 1.9 - room.belowPx),
  };
}

/** The corners of a stepped line, from its first day to the edge of the plot. */
function cornersOf(
  points: readonly RatePoint[],
  at: (iso: string) => number,
  y: (rate: number) => number,
  endX: number,
): [number, number][] {
  const corners = points.map(({ iso, rate }): [number, number] => [at(iso), y(rate)]);
  const last = corners.at(-1);
  return last === undefined ? [] : [...corners, [endX, last[1]]];
}

function segmentBoxes(corners: readonly [number, number][]): Rect[] {
  return corners.slice(1).flatMap(([x1, y1], index) => {
    const [x0, y0] = corners[index] ?? [x1, y1];
    return [lineBox(x0, y0, x1, y0, 5), lineBox(x1, y0, x1, y1, 5)];
  });
}

/** Days under the axis: the ends first, then what there is room for between them. */
function placeTicks(
  ticks: RatesView['ticks'],
  at: (iso: string) => number,
  plot: Rect,
  px: number,
  measure: Measure,
  { widthPx }: CanvasSize,
): { x: number; label: Label }[] {
  const placed: { x: number; label: Label; box: Rect }[] = [];
  const order = [...ticks.slice(-1), ...ticks.slice(0, -1)];
  for (const { iso, words } of order) {
    const x = at(iso);
    const half = widthOf(words, px, false, measure) / 2;
    const middle = Math.min(Math.max(x, half), widthPx - half);
    const label: Label = {
      lines: [words],
      x: middle,
      y: baselineAt(plot.y1 + 9, px),
      anchor: 'middle',
      px,
      isBold: false,
    };
    const box = labelBox(label, measure);
    const isFree = placed.every((other) => box.x1 + 6 < other.box.x0 || other.box.x1 + 6 < box.x0);
    if (isFree) placed.push({ x, label, box });
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** The words at the line of the meeting, where between the other labels there is room for them. */
function placeMeeting(
  { meeting }: RatesView,
  taken: readonly Rect[],
  { type, plot, x, measure }: { type: TypeScale; plot: Rect; x: number; measure: Measure },
): Label {
  const px = type.label;
  const widths = [0.6, 0.4, 0.28].map((part) => (plot.x1 - plot.x0) * part);
  const candidates = widths.flatMap((maxPx) => {
    const lines = wrapText(meeting.words, maxPx, (text) => widthOf(text, px, true, measure));
    return [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82].map((part): [Label] => [
      { lines, x: x - 8, y: plot.y0 + (plot.y1 - plot.y0) * part, anchor: 'end', px, isBold: true },
    ]);
  });
  const [label] = firstFree(candidates, taken, plot, measure) ?? candidates[0] ?? [];
  return label ?? { lines: [meeting.words], x, y: plot.y0, anchor: 'end', px, isBold: true };
}
