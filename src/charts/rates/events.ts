import { path, scaleUtc } from 'd3';
import { type CanvasSize, round, spanOf, type TypeScale } from '../shared/canvas.ts';
import {
  baselineAt,
  flipLabel,
  type Label,
  leading,
  linesHeight,
  type Measure,
  middleBaseline,
  type Rect,
  spreadLabels,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import type { RateEvent, RatesView } from './layout.ts';

/** Events after the axis' end: on a wide canvas an axis of their own, true to scale, on a small one a list. */
export type RatesEvents = {
  /** The axis they stand on; undefined in a list. */
  axis: { x: number; y0: number; y1: number } | undefined;
  marks: {
    id: string;
    x: number;
    y: number;
    leader: string;
    date: Label;
    words: Label;
    claims: string[];
    isMeeting: boolean;
  }[];
};

const asidePx = 250;
const isWide = ({ widthPx }: CanvasSize) => widthPx >= 560;

/** What later events take from the plot: a column beside it on a wide canvas, rows under it on a small one. */
export function eventsRoom(
  view: RatesView,
  size: CanvasSize,
  type: TypeScale,
  measure: Measure,
): { asidePx: number; belowPx: number } {
  if (view.events.length === 0) return { asidePx: 0, belowPx: 0 };
  if (isWide(size)) return { asidePx: asidePx + 24, belowPx: 0 };
  const rows = listRows(entriesOf(view), size, type, measure);
  return { asidePx: 0, belowPx: rows.reduce((sum, { height }) => sum + height, 12) };
}

export function layoutEvents(
  view: RatesView,
  plot: Rect,
  size: CanvasSize,
  type: TypeScale,
  measure: Measure,
  flip: (x: number) => number,
): RatesEvents | undefined {
  if (view.events.length === 0) return undefined;
  return isWide(size)
    ? layoutAxis(view, plot, size, type, measure, flip)
    : layoutList(view, size, type, measure, flip);
}

/** Whether events stand in a list under the plot, which then has little height. */
export function hasList(events: readonly RateEvent[], size: CanvasSize): boolean {
  return events.length > 0 && !isWide(size);
}

const meetingId = 'meeting';

/** The meeting, as the first of the dates, and the events. */
function entriesOf({ meeting, events }: RatesView): RateEvent[] {
  return [{ id: meetingId, ...meeting, claims: [] }, ...events];
}

function listRows(events: readonly RateEvent[], size: CanvasSize, type: TypeScale, measure: Measure) {
  const px = type.tick;
  const dateWidth = Math.max(...events.map(({ date }) => widthOf(date, px, true, measure)));
  const wordsX = 18 + dateWidth + 8;
  return events.map(({ words }) => {
    const lines = wrapText(words, size.widthPx - wordsX, (text) => widthOf(text, px, false, measure));
    return { lines, wordsX, height: lines.length * px * leading + 3 };
  });
}

function layoutList(
  view: RatesView,
  size: CanvasSize,
  type: TypeScale,
  measure: Measure,
  flip: (x: number) => number,
): RatesEvents {
  const px = type.tick;
  const events = entriesOf(view);
  const rows = listRows(events, size, type, measure);
  let top = size.heightPx - rows.reduce((sum, { height }) => sum + height, 0);
  const marks = events.map(({ id, date, claims }, at) => {
    const { lines = [], wordsX = 0, height = 0 } = rows[at] ?? {};
    const y = baselineAt(top, px);
    const label = (text: string[], x: number, isBold: boolean) =>
      flipLabel({ lines: text, x, y, anchor: 'start', px, isBold }, flip);
    const mark = {
      id,
      x: flip(6),
      y: round(y - px * 0.36),
      leader: '',
      date: label([date], 18, true),
      words: label(lines, wordsX, false),
      claims,
      isMeeting: id === meetingId,
    };
    top += height;
    return mark;
  });
  return { axis: undefined, marks };
}

/** An axis from the meeting down to the last event, with each label as near to its mark as the others let it be. */
function layoutAxis(
  { events, meeting }: RatesView,
  plot: Rect,
  size: CanvasSize,
  type: TypeScale,
  measure: Measure,
  flip: (x: number) => number,
): RatesEvents {
  const px = type.tick;
  const axisX = size.widthPx - asidePx;
  const labelX = axisX + 30;
  const blocks = events.map(({ words }) =>
    wrapText(words, size.widthPx - labelX, (text) => widthOf(text, px, false, measure)),
  );
  const tallest = Math.max(...blocks.map(({ length }) => linesHeight(length + 1, px)));
  const days = events.map(({ iso }) => spanOf(iso).middle);
  const [top, foot] = [plot.y0, plot.y1];
  const y = scaleUtc([spanOf(meeting.iso).middle, Math.max(...days)], [top, foot - tallest + px]);
  const places = spreadLabels(
    days.map((day) => y(day)),
    tallest + 8,
    [top + px * 0.4, foot - tallest + px],
  );
  const marks = events.map(({ id, date, claims }, at) => {
    const place = places[at] ?? top;
    const mark = round(y(days[at] ?? 0));
    const baseline = middleBaseline(place, px);
    return {
      id,
      x: flip(axisX),
      y: mark,
      leader: leaderPath(flip(axisX + 7), mark, flip(labelX - 5), round(place)),
      date: flipLabel({ lines: [date], x: labelX, y: baseline, anchor: 'start', px, isBold: true }, flip),
      words: flipLabel(
        {
          lines: blocks[at] ?? [],
          x: labelX,
          y: baseline + px * leading,
          anchor: 'start',
          px,
          isBold: false,
        },
        flip,
      ),
      claims,
      isMeeting: false,
    };
  });
  return { axis: { x: flip(axisX), y0: round(top), y1: round(foot) }, marks };
}

/** A line that is level at both ends, so that it touches neither at a slant. */
function leaderPath(x0: number, y0: number, x1: number, y1: number): string {
  const line = path();
  const middle = round((x0 + x1) / 2);
  line.moveTo(x0, y0);
  if (y0 === y1) line.lineTo(x1, y1);
  else line.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  return line.toString();
}
