import { scaleBand } from 'd3';
import { type CanvasSize, createFlip, type Direction, isBright, round, typeScale } from '../shared/canvas.ts';
import type { Mark } from '../shared/marks.ts';
import {
  flipLabel,
  type Label,
  leading,
  linesHeight,
  type Measure,
  middleBaseline,
  widthOf,
  wrapText,
} from '../shared/text.ts';

/** Who said what: rows of topics, a column for each voice, in a cell the facts found there. All words are ready to be drawn. */
export type MatrixView = {
  direction: Direction;
  voices: { id: string; name: string; mark: Mark }[];
  /** Cells in the order of the voices, each with the ids of its facts; an empty one says that nothing was found. */
  rows: { id: string; head: string; cells: string[][] }[];
};

type MatrixCell = { x: number; y: number; sizePx: number; mark: Mark; claims: string[] };

type MatrixLayout = {
  columns: { id: string; label: Label; leader: string; isFocus: boolean }[];
  rows: {
    id: string;
    isFocus: boolean;
    /** Undefined where there is room only for the rows in focus to be named. */
    head: Label | undefined;
    /** Behind a row in focus, from edge to edge. */
    band: { y: number; height: number } | undefined;
    /** A hairline under the row, and where it ends. */
    line: { y: number; x0: number; x1: number };
    cells: MatrixCell[];
  }[];
};

const bandPadding = 5;

/**
 * A mark where a voice was found to speak on a topic. Names of voices stand in steps over their columns, so that none
 * has to be turned or cut; rows in focus are taller, with larger letters.
 *
 * @param focus ids of the rows in full tone; empty for all
 * @param measure see `Measure`
 */
export function layoutMatrix(
  view: MatrixView,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[] = [],
): MatrixLayout {
  const type = typeScale(size);
  const flip = createFlip(view.direction, size.widthPx);
  const isFocused = (id: string) => focus.length > 0 && isBright(focus, id);
  const isHeard = (column: number) =>
    view.rows.some(({ id, cells }) => isBright(focus, id) && (cells[column] ?? []).length > 0);

  const isWide = size.widthPx >= 560;
  // On a small canvas only rows in focus are named, and columns may be as wide as their larger marks need.
  const isFolded = !isWide && view.rows.some(({ id }) => isFocused(id));
  const longest = Math.max(
    0,
    ...view.rows
      .filter(({ id }) => !isFolded || isFocused(id))
      .map(({ id, head }) =>
        isFocused(id)
          ? widthOf(head, type.label * 1.1, true, measure)
          : widthOf(head, type.tick, false, measure),
      ),
  );
  const spare = (size.widthPx - longest - 3 * bandPadding) / Math.max(1, view.voices.length);
  const columnWidth = Math.min(
    Math.max(spare, type.tick * (isFolded ? 2.2 : 1.7)),
    type.label * 3.4,
    (size.widthPx * 0.6) / Math.max(1, view.voices.length),
  );
  const headWidth = size.widthPx - columnWidth * view.voices.length;
  const x = scaleBand<number>().domain(view.voices.keys()).range([headWidth, size.widthPx]);
  const centre = (column: number) => (x(column) ?? 0) + x.bandwidth() / 2;

  // The first column's name stands lowest, so that no leader crosses a name.
  const step = type.tick * leading;
  const names = view.voices.map(({ name }, column) =>
    wrapText(name, centre(column) + columnWidth / 2, (text) => widthOf(text, type.tick, true, measure)),
  );
  const namesBelow = (column: number) =>
    names.slice(0, column).reduce((sum, lines) => sum + lines.length, 0) * step;
  const headHeight = namesBelow(view.voices.length) + type.tick * 0.6;
  const columns = view.voices.map(({ id }, column) => {
    const lines = names[column] ?? [];
    const foot = headHeight - type.tick * 0.6 - namesBelow(column);
    const isFocus = isHeard(column);
    const label: Label = {
      lines,
      x: centre(column) + 3,
      y: foot - type.tick * 0.3 - (lines.length - 1) * type.tick * leading,
      anchor: 'end',
      px: type.tick,
      isBold: isFocus && focus.length > 0,
    };
    const leaderX = flip(centre(column));
    return {
      id,
      isFocus,
      label: flipLabel(label, flip),
      leader: `M${leaderX},${round(foot + 1)}V${round(headHeight)}`,
    };
  });

  const room = size.heightPx - headHeight - 2;
  const heads = chooseHeads(view, {
    room,
    headWidth,
    isFocused,
    isWide,
    label: type.label,
    tick: type.tick,
    measure,
  });
  let top = headHeight + 1;
  const rows = view.rows.map(({ id, cells }, at) => {
    const { lines, px, height } = heads[at] ?? { lines: [], px: type.tick, height: 0 };
    const isFocus = isBright(focus, id);
    const middle = top + height / 2;
    const foot = top + height;
    const row = {
      id,
      isFocus,
      head:
        lines.length === 0
          ? undefined
          : flipLabel(
              {
                lines,
                x: bandPadding,
                y: middleBaseline(middle, px) - ((lines.length - 1) * px * leading) / 2,
                anchor: 'start',
                px,
                isBold: isFocused(id),
              },
              flip,
            ),
      band: isFocused(id) ? { y: round(top), height: round(height) } : undefined,
      line: { y: round(foot), x0: flip(0), x1: flip(size.widthPx) },
      cells: cells.flatMap((claims, column): MatrixCell[] => {
        const mark = view.voices[column]?.mark;
        if (claims.length === 0 || mark === undefined) return [];
        const sizePx = round(Math.min(height * 0.62, isFocused(id) ? type.label * 1.35 : type.tick * 0.85));
        return [{ x: flip(centre(column)), y: round(middle), sizePx, mark, claims }];
      }),
    };
    top = foot;
    return row;
  });
  return { columns, rows };
}

type HeadRoom = {
  room: number;
  headWidth: number;
  isFocused: (id: string) => boolean;
  isWide: boolean;
  label: number;
  tick: number;
  measure: Measure;
};

/**
 * Every row's words and height. On a wide canvas all rows are named; on a small one only those in focus are, between low
 * rows of marks, or all of them where none is in focus and they fit.
 */
function chooseHeads(
  view: MatrixView,
  { room, headWidth, isFocused, isWide, label, tick, measure }: HeadRoom,
): { lines: string[]; px: number; height: number }[] {
  const rows = view.rows.map(({ id, head }) => {
    const px = isFocused(id) ? label * 1.1 : tick;
    const width = headWidth - bandPadding - 6;
    const lines = wrapText(head, width, (text) => widthOf(text, px, isFocused(id), measure));
    const padding = isFocused(id) ? px * 0.9 : 0.5;
    return { id, lines, px: round(px), height: linesHeight(lines.length, px) + padding };
  });
  const spread = (kept: typeof rows) => {
    const free = room - kept.reduce((sum, { height }) => sum + height, 0);
    const more = Math.max(0, Math.min(label, free / Math.max(1, kept.length)));
    return kept.map(({ lines, px, height }) => ({ lines, px, height: height + more }));
  };
  const focused = rows.filter(({ id }) => isFocused(id));
  const isNamed = isWide || focused.length === 0;
  if (isNamed && rows.reduce((sum, { height }) => sum + height, 0) <= room) return spread(rows);
  const taken = focused.reduce((sum, { height }) => sum + height, 0);
  const low = Math.min(tick, Math.max(4, (room - taken) / Math.max(1, rows.length - focused.length)));
  const kept = rows.map((row) => (isFocused(row.id) ? row : { ...row, lines: [], height: low }));
  if (kept.reduce((sum, { height }) => sum + height, 0) <= room + 1) return spread(kept);
  return rows.map((row) => ({ ...row, lines: [], height: room / rows.length }));
}
