import { isBright } from '../shared/canvas.ts';
import {
  type Anchor,
  firstFree,
  type Label,
  labelBox,
  leading,
  leastCrowded,
  type Rect,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import type { TimelineEvent, TimelineFrame, TimelineMark } from './layout.ts';

/** From a date to the words under it, in sizes of its letters. */
const dateLeading = 1.12;

/** An event's words, over its date where it is in focus, with a line to its mark where they stand apart. */
type EventLabel = {
  id: string;
  isFocus: boolean;
  date: Label | undefined;
  text: Label;
  leader: { x: number; y0: number; y1: number } | undefined;
};

/**
 * Labels of events, as many as their lanes have room for: those in focus always, with their dates, in another lane and
 * with a line to their mark if need be; on a small canvas, where some are in focus, only those. Minor events have labels
 * only in focus.
 *
 * @param laneOf the top and foot of the lane of a kind
 */
export function placeEventLabels(
  events: readonly TimelineEvent[],
  marks: readonly TimelineMark[],
  obstacles: readonly Rect[],
  focus: readonly string[],
  laneOf: (kind: string) => readonly [number, number],
  frame: TimelineFrame,
): EventLabel[] {
  const { type, plot, measure } = frame;
  const taken = [...obstacles];
  const isSmall = plot.x1 - plot.x0 < 560;
  const isFocused = (id: string) => focus.length > 0 && isBright(focus, id);
  const chosen = [
    ...events.filter(({ id }) => isFocused(id)),
    ...events.filter(
      ({ id, isMinor }) => !isFocused(id) && isMinor !== true && !(isSmall && focus.length > 0),
    ),
  ];
  const bounds = { x0: plot.x0, y0: plot.y0 - 2, x1: plot.x1 + 4, y1: plot.y1 - 1 };
  return chosen.flatMap((event): EventLabel[] => {
    const mark = marks.find(({ id }) => id === event.id);
    if (mark === undefined) return [];
    const isFocus = isFocused(event.id);
    const candidates = candidatesFor(event, mark, isFocus, frame);
    const [y0, y1] = laneOf(event.kind);
    // Its lane first, then a little over the edge of it, and for what is in focus any place there is.
    const within = (slack: number) =>
      firstFree(
        candidates,
        taken,
        { ...bounds, y0: Math.max(bounds.y0, y0 - slack), y1: Math.min(bounds.y1, y1 + slack) },
        measure,
        1,
      );
    const inLane = within(0) ?? (isFocus ? within(type.tick * 1.2) : undefined);
    const anywhere = () => within(bounds.y1) ?? leastCrowded(candidates, taken, bounds, measure, 1);
    const found = inLane ?? (isFocus ? anywhere() : undefined);
    if (found === undefined) return [];
    taken.push(...found.map((label) => labelBox(label, measure)));
    const [text, date] = found;
    if (text === undefined) return [];
    const box = [text, ...(date === undefined ? [] : [date])].map((label) => labelBox(label, measure));
    const top = Math.min(...box.map(({ y0 }) => y0));
    const foot = Math.max(...box.map(({ y1 }) => y1));
    const reach = mark.sizePx / 2 + 2;
    const isApart = inLane === undefined || top > mark.y + reach + 6 || foot < mark.y - reach - 6;
    return [
      {
        id: event.id,
        isFocus: isBright(focus, event.id),
        date,
        text,
        leader: !isApart
          ? undefined
          : top > mark.y
            ? { x: mark.x, y0: mark.y + reach, y1: top - 1 }
            : { x: mark.x, y0: foot + 1, y1: mark.y - reach },
      },
    ];
  });
}

/** Above the mark, below it, further off, with the mark at the middle or at either end of the words; then beside it. */
function candidatesFor(
  { label, date }: TimelineEvent,
  mark: TimelineMark,
  isFocus: boolean,
  { type, plot, measure }: TimelineFrame,
): Label[][] {
  const px = isFocus ? type.label : type.tick;
  const width = (text: string) => widthOf(text, px, isFocus, measure);
  const laneWidth = plot.x1 - plot.x0;
  const variants = isFocus
    ? [wrapText(label, laneWidth, width), wrapText(label, laneWidth * 0.35, width)]
    : [wrapText(label, laneWidth * 0.25, width), wrapText(label, laneWidth * 0.16, width)];
  const reach = mark.sizePx / 2 + (isFocus ? 2 : 4);
  const anchors: Anchor[] =
    mark.x > plot.x0 + laneWidth * 0.6 ? ['end', 'middle', 'start'] : ['start', 'middle', 'end'];
  const build = (lines: string[], x: number, top: number, anchor: Anchor): Label[] => {
    const dateHeight = isFocus ? type.tick * dateLeading : 0;
    const text: Label = { lines, x, y: top + dateHeight + px * 0.8, anchor, px, isBold: isFocus };
    if (!isFocus) return [text];
    return [text, { lines: [date], x, y: top + type.tick * 0.8, anchor, px: type.tick, isBold: false }];
  };
  return variants.flatMap((lines) => {
    const height = (isFocus ? type.tick * dateLeading : 0) + ((lines.length - 1) * leading + 1.05) * px;
    const lifts = [0, 14, 28, 42, 56].flatMap((lift) => [
      mark.y - reach - height - lift,
      mark.y + reach + lift,
    ]);
    const middle = mark.y - height / 2;
    // Words that reach over an edge from wherever they stand on the mark are drawn in from it.
    const wide = Math.max(...lines.map(width), isFocus ? widthOf(date, type.tick, false, measure) : 0);
    const isLate = mark.x > plot.x0 + laneWidth / 2;
    const drawnIn = (top: number) =>
      isLate
        ? build(lines, Math.min(plot.x1 + 3, Math.max(mark.x + wide / 2, plot.x0 + wide)), top, 'end')
        : build(lines, Math.max(plot.x0, Math.min(mark.x - wide / 2, plot.x1 - wide)), top, 'start');
    return [
      ...lifts
        .slice(0, 2)
        .flatMap((top) => anchors.map((anchor) => build(lines, edgeX(mark, anchor), top, anchor))),
      ...lifts.slice(0, 2).map(drawnIn),
      // Beside its mark a label lies on the lane, which only what is in focus may.
      ...(isFocus
        ? [build(lines, mark.x - reach - 2, middle, 'end'), build(lines, mark.x + reach + 2, middle, 'start')]
        : []),
      ...lifts
        .slice(2)
        .flatMap((top) => anchors.map((anchor) => build(lines, edgeX(mark, anchor), top, anchor))),
    ];
  });
}

/** Where words begin or end that stand over a mark: at its own edge. */
function edgeX({ x, sizePx }: TimelineMark, anchor: Anchor): number {
  return anchor === 'start' ? x - sizePx / 2 : anchor === 'end' ? x + sizePx / 2 : x;
}
