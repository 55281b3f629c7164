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
  linesHeight,
  type Measure,
  middleBaseline,
  type Rect,
  widthOf,
} from '../shared/text.ts';
import { mergeSteps, placeDates, placeMarks, placeTitles } from './rows.ts';

/** A step dated after a proposal: its day (or month or year), the same in words, and its kind. */
export type FollowUpStep = { iso: string; date: string; kind: string; claims: string[] };

export type FollowUpRow = {
  id: string;
  /** The proposal's number, in figures of the language. */
  number: string;
  title: string;
  /** In ascending order of their dates; those of one kind and date share a mark. */
  steps: FollowUpStep[];
  /** Words on a row without steps. */
  nothing: string;
};

/** What followed each proposal, by subject only. All words are ready to be drawn. */
export type FollowUpsView = {
  direction: Direction;
  from: string;
  to: string;
  meeting: { iso: string; words: string };
  ticks: { iso: string; words: string }[];
  /** What the last day is called. */
  end: string;
  kinds: { id: string; name: string; mark: Mark }[];
  rows: FollowUpRow[];
};

/** With its date in words. */
export type FollowUpMark = DatedMark & { date: string };

type FollowUpsLayout = {
  meeting: { x: number; y0: number; y1: number; label: Label };
  ticks: { x: number; y0: number; y1: number; label: Label }[];
  rows: {
    id: string;
    isFocus: boolean;
    y: number;
    x0: number;
    x1: number;
    number: Label;
    title: Label;
    marks: FollowUpMark[];
    dates: Label[];
    nothing: Label | undefined;
  }[];
  key: { id: string; x: number; y: number; sizePx: number; mark: Mark; label: Label }[];
};

/** What every part of the layout is placed by. */
export type Frame = { type: TypeScale; x: ScaleTime<number, number>; plot: Rect; measure: Measure };

/**
 * A row for each proposal under its title, marks by kind of step true to scale, dates where there is room for them, and
 * a key of the kinds that occur.
 *
 * @param focus ids of the rows in full tone; empty for all
 * @param measure see `Measure`
 */
export function layoutFollowUps(
  view: FollowUpsView,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[] = [],
): FollowUpsLayout {
  const type = typeScale(size);
  const flip = createFlip(view.direction, size.widthPx);
  const markPx = type.tick * 0.8;
  const used = view.kinds.filter(({ id }) =>
    view.rows.some(({ steps }) => steps.some(({ kind }) => kind === id)),
  );
  const key = layoutKey(used, size, type, measure);
  // Numbers are figures beside their rows; a small canvas has them before its titles.
  const isWide = size.widthPx >= 560;
  const plot: Rect = {
    x0: isWide ? type.figure * 0.95 : markPx / 2 + 1,
    y0: type.tick * 1.6,
    x1: size.widthPx - 8,
    y1: size.heightPx - key.height - type.tick * 1.8,
  };
  const x = scaleUtc([spanOf(view.from).start, spanOf(view.to).end], [plot.x0, plot.x1]).clamp(true);
  const frame = { type, x, plot, measure };
  const titles = placeTitles(
    view.rows,
    isWide ? plot.x0 + 7 : plot.x0 + 7 + type.tick * 1.1,
    size.widthPx - 1,
    frame,
  );
  const titleHeight = ({ lines, px }: Label) => linesHeight(lines.length, px) + 4;
  const titlesHeight = titles.reduce((sum, title) => sum + titleHeight(title), 0);
  const lineRoom = Math.max(0, plot.y1 - plot.y0 - titlesHeight) / Math.max(1, view.rows.length);
  let nextTop = plot.y0;
  const meetingX = x(spanOf(view.meeting.iso).middle);

  const rows = view.rows.map(mergeSteps).map((row, at) => {
    const top = nextTop;
    const unplaced = titles[at] ?? noLabel;
    const title = { ...unplaced, y: baselineAt(top + 4, unplaced.px) };
    const titleFoot = top + titleHeight(title);
    nextTop = titleFoot + lineRoom;
    const y = (titleFoot + nextTop) / 2 + 1;
    const marks = placeMarks(row, view.kinds, y, markPx, frame);
    const isFocus = isBright(focus, row.id);
    const dates = !isWide ? [] : placeDates(marks, title, [top, nextTop], frame);
    return {
      id: row.id,
      isFocus,
      y: round(y),
      // Words on a row without steps stand before its line.
      x0: flip(
        row.steps.length > 0 ? plot.x0 : meetingX + 16 + widthOf(row.nothing, type.tick, false, measure),
      ),
      x1: flip(plot.x1),
      number: flipLabel(
        isWide
          ? {
              lines: [row.number],
              x: 0,
              y: baselineAt(top + 2, type.figure),
              anchor: 'start',
              px: type.figure,
              isBold: false,
            }
          : { ...title, lines: [row.number], x: plot.x0 + 7 },
        flip,
      ),
      title: flipLabel(title, flip),
      marks: marks.map((mark) => ({
        ...mark,
        x: flip(mark.x),
        y: round(mark.y),
        span: mark.span && { x0: flip(mark.span.x0), x1: flip(mark.span.x1) },
      })),
      dates: dates.map((label) => flipLabel(label, flip)),
      nothing:
        row.steps.length > 0
          ? undefined
          : flipLabel(
              {
                lines: [row.nothing],
                x: meetingX + 10,
                y: middleBaseline(y, type.tick),
                anchor: 'start',
                px: type.tick,
                isBold: false,
              },
              flip,
            ),
    };
  });
  const keyTop = size.heightPx - key.height;
  return {
    meeting: {
      x: flip(meetingX),
      y0: round(plot.y0 - 2),
      y1: round(plot.y1),
      label: flipLabel(
        {
          lines: [view.meeting.words],
          x: meetingX,
          y: baselineAt(2, type.tick),
          anchor: 'start',
          px: type.tick,
          isBold: true,
        },
        flip,
      ),
    },
    ticks: placeTicks(view, frame).map(({ x, label }) => ({
      x: flip(x),
      y0: round(plot.y0),
      y1: round(plot.y1 + 5),
      label: flipLabel(label, flip),
    })),
    rows,
    key: key.entries.map((entry) => ({
      ...entry,
      x: flip(entry.x),
      y: round(entry.y + keyTop),
      label: flipLabel({ ...entry.label, y: entry.label.y + keyTop }, flip),
    })),
  };
}

const noLabel: Label = { lines: [], x: 0, y: 0, anchor: 'start', px: 0, isBold: false };

/** Days under the axis, and the last one at its edge, which wins. */
function placeTicks({ ticks, to, end }: FollowUpsView, { type, x, plot, measure }: Frame) {
  const last = { x: plot.x1, label: tickLabel(end, plot.x1 + 6, 'end') };
  let edge = Number.NEGATIVE_INFINITY;
  const before = ticks
    .filter(({ iso }) => iso < to)
    .map(({ iso, words }) => {
      const at = x(spanOf(iso).start);
      const label = tickLabel(words, at, 'start');
      const box = labelBox(label, measure);
      const isFree = box.x0 >= edge && box.x1 + 6 < labelBox(last.label, measure).x0;
      if (isFree) edge = box.x1 + 6;
      return { x: at, label: isFree ? label : { ...label, lines: [] } };
    });
  return [...before, last];

  function tickLabel(words: string, at: number, anchor: Label['anchor']): Label {
    return {
      lines: [words],
      x: at,
      y: baselineAt(plot.y1 + 7, type.tick),
      anchor,
      px: type.tick,
      isBold: false,
    };
  }
}

/** Marks with the names of their kinds, one after the other, in as many rows as they need. */
function layoutKey(kinds: FollowUpsView['kinds'], size: CanvasSize, type: TypeScale, measure: Measure) {
  const px = type.tick;
  const sizePx = round(px * 0.8);
  const rowHeight = px * 1.35;
  let [left, row] = [0, 0];
  const entries = kinds.map(({ id, name, mark }) => {
    const width = sizePx * 1.6 + widthOf(name, px, false, measure);
    if (left > 0 && left + width > size.widthPx) [left, row] = [0, row + 1];
    const x = left + sizePx / 2 + 1;
    const y = row * rowHeight + rowHeight / 2;
    left += width + px;
    const label: Label = {
      lines: [name],
      x: x + sizePx,
      y: middleBaseline(y, px),
      anchor: 'start',
      px,
      isBold: false,
    };
    return { id, x, y, sizePx, mark, label };
  });
  return { entries, height: kinds.length === 0 ? 0 : (row + 1) * rowHeight + px * 0.3 };
}
