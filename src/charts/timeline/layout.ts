import { type ScaleTime, scaleUtc } from 'd3';
import {
  type CanvasSize,
  createFlip,
  type Direction,
  isBright,
  round,
  spanOf,
  type TypeScale,
  typeScale,
} from '../shared/canvas.ts';
import type { DatedMark, Mark } from '../shared/marks.ts';
import {
  baselineAt,
  flipLabel,
  type Label,
  labelBox,
  lineBox,
  type Measure,
  type Rect,
  stackLevels,
  widthOf,
} from '../shared/text.ts';
import { placeEventLabels } from './eventLabels.ts';

/** An event: its day (or month or year), the same in words, and what it was, in a few words. `isMinor` has a mark only. */
export type TimelineEvent = {
  id: string;
  iso: string;
  date: string;
  label: string;
  kind: string;
  claims: string[];
  isMinor?: boolean;
};

/** Years of events by kind, up to a last day. All words are ready to be drawn. */
export type TimelineView = {
  direction: Direction;
  from: string;
  to: string;
  /** The years. */
  ticks: { iso: string; words: string }[];
  /** What the last day is called. */
  end: string;
  /** A line through all kinds; none where a timeline has nothing to be before and after of. */
  meeting?: { iso: string; words: string };
  kinds: { id: string; name: string; mark: Mark }[];
  /** In ascending order of their dates. */
  events: TimelineEvent[];
};

export type TimelineMark = DatedMark & { id: string; isFocus: boolean };

type TimelineLayout = {
  ticks: { x: number; label: Label }[];
  end: { x: number; label: Label };
  axis: { y0: number; y1: number };
  meeting: { x: number; y0: number; y1: number; label: Label } | undefined;
  lanes: {
    id: string;
    y: number;
    name: Label;
    /** The whole lane, and the part of it from its first mark to its last. */
    x0: number;
    x1: number;
    active: { x0: number; x1: number } | undefined;
  }[];
  marks: TimelineMark[];
  labels: { id: string; isFocus: boolean; date: Label | undefined; text: Label; leader: string }[];
};

/** What every part of the layout is placed by. */
export type TimelineFrame = {
  type: TypeScale;
  x: ScaleTime<number, number>;
  plot: Rect;
  measure: Measure;
};

/**
 * A lane for each kind, which its name stands on, so that no key is needed; marks are true to scale. Labels stand where
 * they cover nothing: of the events in focus with their dates, then of others as far as there is room.
 *
 * @param focus ids of the events in full tone; empty for all
 * @param measure see `Measure`
 */
export function layoutTimeline(
  view: TimelineView,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[] = [],
): TimelineLayout {
  const type = typeScale(size);
  const flip = createFlip(view.direction, size.widthPx);
  const headPx = type.tick * 1.5;
  const plot = { x0: 2, y0: headPx, x1: size.widthPx - 6, y1: size.heightPx - type.tick * 1.9 };
  const days = [spanOf(view.from).start, spanOf(view.to).end];
  const x = scaleUtc(days, [plot.x0, plot.x1]).clamp(true);
  const laneHeight = (plot.y1 - plot.y0) / Math.max(1, view.kinds.length);
  const laneY = (at: number) => plot.y0 + laneHeight * (at + 0.72);
  const markPx = type.tick * 0.85;

  const names = view.kinds.map(
    ({ name }, at): Label => ({
      lines: [name],
      x: plot.x0,
      y: baselineAt(plot.y0 + laneHeight * at + 3, type.tick),
      anchor: 'start',
      px: type.tick,
      isBold: true,
    }),
  );
  const marks = view.kinds.flatMap((kind, at) => {
    const events = view.events.filter((event) => event.kind === kind.id);
    const places = events.map(({ iso }) => x(spanOf(iso).middle));
    const levels = stackLevels(places, markPx * 0.8);
    return events.map((event, index): TimelineMark => {
      const isFocus = isBright(focus, event.id);
      const { start, end, isDay } = spanOf(event.iso);
      return {
        id: event.id,
        x: places[index] ?? plot.x0,
        y: laneY(at) - (levels[index] ?? 0) * markPx * 0.9,
        mark: kind.mark,
        sizePx: round(
          focus.length > 0 && isFocus ? markPx * 1.3 : event.isMinor === true ? markPx * 0.75 : markPx,
        ),
        isFocus,
        claims: event.claims,
        span: isDay ? undefined : { x0: x(start), x1: x(end) },
      };
    });
  });

  const laneOf = (kind: string) => {
    const at = view.kinds.findIndex(({ id }) => id === kind);
    return [plot.y0 + laneHeight * at - 2, plot.y0 + laneHeight * (at + 1) + 2] as const;
  };
  const meeting = view.meeting && placeMeeting(view.meeting, { type, x, plot, measure });
  const end = placeEnd(view.end, { type, x, plot, measure });
  const taken: Rect[] = [
    ...names.map((label) => labelBox(label, measure)),
    ...marks.map((mark) => lineBox(mark.x, mark.y, mark.x, mark.y, mark.sizePx + 2)),
  ];
  const labels = placeEventLabels(view.events, marks, taken, focus, laneOf, {
    type,
    x,
    plot,
    measure,
  });

  return {
    ticks: placeTicks(view.ticks, { type, x, plot, measure }, labelBox(end.label, measure)).map((tick) => ({
      x: flip(tick.x),
      label: flipLabel(tick.label, flip),
    })),
    end: { x: flip(end.x), label: flipLabel(end.label, flip) },
    axis: { y0: round(plot.y0), y1: round(plot.y1) },
    meeting: meeting && {
      x: flip(meeting.x),
      y0: round(headPx),
      y1: round(plot.y1),
      label: flipLabel(meeting.label, flip),
    },
    lanes: view.kinds.map(({ id }, at) => {
      const places = marks
        .filter((mark) => view.events.some((event) => event.id === mark.id && event.kind === id))
        .map((mark) => mark.x);
      return {
        id,
        y: round(laneY(at)),
        name: flipLabel(names[at] ?? noLabel, flip),
        x0: flip(plot.x0),
        x1: flip(plot.x1),
        active:
          places.length < 2 ? undefined : { x0: flip(Math.min(...places)), x1: flip(Math.max(...places)) },
      };
    }),
    marks: marks.map((mark) => ({
      ...mark,
      x: flip(mark.x),
      y: round(mark.y),
      span: mark.span && { x0: flip(mark.span.x0), x1: flip(mark.span.x1) },
    })),
    labels: labels.map(({ id, isFocus, date, text, leader }) => ({
      id,
      isFocus,
      date: date && flipLabel(date, flip),
      text: flipLabel(text, flip),
      leader: leader === undefined ? '' : `M${flip(leader.x)},${round(leader.y0)}V${round(leader.y1)}`,
    })),
  };
}

const noLabel: Label = { lines: [], x: 0, y: 0, anchor: 'start', px: 0, isBold: false };

/** The words over the line of the meeting, drawn in from the edges. */
function placeMeeting(
  { iso, words }: { iso: string; words: string },
  { type, x, plot, measure }: TimelineFrame,
): { x: number; label: Label } {
  const at = x(spanOf(iso).middle);
  const half = widthOf(words, type.tick, true, measure) / 2;
  const middle = Math.max(plot.x0 + half, Math.min(plot.x1 - half, at));
  return {
    x: at,
    label: {
      lines: [words],
      x: middle,
      y: baselineAt(type.tick * 0.1, type.tick),
      anchor: 'middle',
      px: type.tick,
      isBold: true,
    },
  };
}

/** The last day, at the edge of the axis. */
function placeEnd(words: string, { type, plot }: TimelineFrame): { x: number; label: Label } {
  return {
    x: plot.x1,
    label: {
      lines: [words],
      x: plot.x1 + 4,
      y: baselineAt(plot.y1 + 8, type.tick),
      anchor: 'end',
      px: type.tick,
      isBold: false,
    },
  };
}

/** Years under the axis, at their first days; one that would touch another or the last day has its line alone. */
function placeTicks(
  ticks: TimelineView['ticks'],
  { type, x, plot, measure }: TimelineFrame,
  end: Rect,
): { x: number; label: Label }[] {
  let edge = Number.NEGATIVE_INFINITY;
  return ticks.map(({ iso, words }) => {
    const at = x(spanOf(iso).start);
    const label: Label = {
      lines: [words],
      x: at,
      y: baselineAt(plot.y1 + 8, type.tick),
      anchor: 'start',
      px: type.tick,
      isBold: false,
    };
    const box = labelBox(label, measure);
    const isFree = box.x0 >= edge && box.x1 + 6 < end.x0;
    if (isFree) edge = box.x1 + 6;
    return { x: at, label: isFree ? label : { ...label, lines: [] } };
  });
}
