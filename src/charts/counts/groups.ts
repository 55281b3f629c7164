import { scaleLinear } from 'd3';
import { type CanvasSize, createFlip, isBright, round, typeScale } from '../shared/canvas.ts';
import {
  baselineAt,
  flipLabel,
  type Label,
  leading,
  linesHeight,
  type Measure,
  middleBaseline,
  widthOf,
  wrapText,
} from '../shared/text.ts';
import type { CountGroup, CountsView } from './layout.ts';

type Box = { x: number; y: number; width: number; height: number };

/** A bar with its figure; one without a figure is a hatched stub with words. */
type GroupBar = {
  place: number;
  box: Box;
  isNothing: boolean;
  /** Counted otherwise than the key says, as the note tells. */
  isNoted: boolean;
  figure: Label;
  claims: string[];
};

/** Pairs of bars by country. */
export type GroupsLayout = {
  unit: Label | undefined;
  key: { place: number; box: Box; label: Label }[];
  groups: { id: string; isFocus: boolean; name: Label; bars: GroupBar[]; note: Label | undefined }[];
};

type View = Extract<CountsView, { kind: 'countries' }>;

/** Names beside pairs of bars, with a key of the counts on top; what is in focus is taller and says its note. */
export function layoutGroups(
  view: View,
  size: CanvasSize,
  measure: Measure,
  focus: readonly string[],
): GroupsLayout {
  const type = typeScale(size);
  const flip = createFlip(view.direction, size.widthPx);
  const isFocused = ({ id }: CountGroup) => focus.length > 0 && isBright(focus, id);
  const noteOf = (group: CountGroup) => (isFocused(group) ? group.note : (group.remark ?? group.note));

  const widest = Math.max(0, ...view.groups.map(({ name }) => widthOf(name, type.label, true, measure)));
  const barX = Math.min(widest + 12, size.widthPx * 0.36);
  // Figures that would leave their bars no room, as amounts written out, are in small print.
  const figures = view.groups.flatMap(({ bars }) => bars.map((bar) => bar?.figure ?? ''));
  const longest = Math.max(0, ...figures.map((text) => widthOf(text, type.label * 1.1, true, measure)));
  const isLong = longest > (size.widthPx - barX) * 0.65;
  const figurePx = (group: CountGroup) =>
    isLong ? type.tick : round(type.label * (isFocused(group) ? 1.45 : 1.1));
  const names = view.groups.map(({ name }) =>
    wrapText(name, barX - 8, (text) => widthOf(text, type.label, true, measure)),
  );
  const notes = view.groups.map((group) =>
    wrapText(noteOf(group) ?? '', size.widthPx - barX, (text) => widthOf(text, type.tick, false, measure)),
  );
  const { key, height: keyHeight, unit } = layoutKey(view, size, measure);

  // Every figure has its place behind its bar: the steepest scale at which the last of them still fits.
  const fits = view.groups.flatMap((group) =>
    group.bars.flatMap((bar) =>
      bar === null || bar.value <= 0
        ? []
        : (size.widthPx - barX - 8 - widthOf(bar.figure, figurePx(group), !isLong, measure)) / bar.value,
    ),
  );
  const perUnit = Math.max(0, Math.min(...fits));
  const length = scaleLinear([0, 1], [0, Number.isFinite(perUnit) ? perUnit : 0]);

  // Bars take what height there is, up to a bar that is twice as tall as its figure.
  const lines = notes.reduce((sum, { length }) => sum + length, 0);
  const barCount = view.groups.reduce((sum, { bars }) => sum + bars.length, 0);
  const perBar = (size.heightPx - keyHeight - lines * type.tick * leading) / Math.max(1, barCount) / 1.75;
  const barHeight = Math.max(type.label * 1.1, Math.min(type.label * 1.7, perBar));
  const parts = view.groups.map((group, at) => ({
    bar: isFocused(group) ? Math.max(barHeight, type.label * 1.55) : barHeight,
    note: (notes[at] ?? []).length === 0 ? 0 : linesHeight((notes[at] ?? []).length, type.tick) + 6,
  }));
  const barGap = 3;
  const heights = view.groups.map(({ bars }, at) => {
    const { bar = 0, note = 0 } = parts[at] ?? {};
    const pair = bars.length * bar + Math.max(0, bars.length - 1) * barGap + note;
    return Math.max(pair, linesHeight(names[at]?.length ?? 0, type.label));
  });
  const free = size.heightPx - keyHeight - heights.reduce((sum, height) => sum + height, 0);
  const gap = Math.max(2, Math.min(type.label * 1.6, free / Math.max(1, view.groups.length)));
  let top = keyHeight + gap * 0.6;
  const groups = view.groups.map((group, at) => {
    const { bar: barHeight = 0 } = parts[at] ?? {};
    const px = figurePx(group);
    const groupTop = top;
    top += (heights[at] ?? 0) + gap;
    const label = (lines: string[], x: number, y: number, letters: number, isBold: boolean) =>
      flipLabel({ lines, x, y, anchor: 'start', px: letters, isBold }, flip);
    const bars = group.bars.map((bar, place) => {
      const y = groupTop + place * (barHeight + barGap);
      const width = bar === null ? barHeight * 1.4 : Math.max(1, length(bar.value));
      const words = bar?.figure ?? view.nothing;
      const letters = bar === null ? type.tick : px;
      return {
        place,
        box: flipBox({ x: barX, y, width, height: barHeight }, flip),
        isNothing: bar === null,
        isNoted: group.noted === place,
        figure: label(
          [words],
          barX + width + 6,
          middleBaseline(y + barHeight / 2, letters),
          letters,
          bar !== null && !isLong,
        ),
        claims: bar?.claims ?? [],
      };
    });
    const noteLines = notes[at] ?? [];
    const pairFoot = groupTop + group.bars.length * (barHeight + barGap);
    return {
      id: group.id,
      isFocus: isBright(focus, group.id),
      name: label(
        names[at] ?? [],
        0,
        (names[at]?.length ?? 0) > 1
          ? baselineAt(groupTop, type.label)
          : middleBaseline(groupTop + barHeight / 2, type.label),
        type.label,
        true,
      ),
      bars,
      note:
        noteLines.length === 0
          ? undefined
          : label(noteLines, barX, baselineAt(pairFoot + 4, type.tick), type.tick, false),
    };
  });
  const flipKey = ({ place, box, label }: GroupsLayout['key'][number]) => ({
    place,
    box: flipBox(box, flip),
    label: flipLabel(label, flip),
  });
  return { key: key.map(flipKey), unit: unit && flipLabel(unit, flip), groups };
}

/** A swatch and a name for each count, in a row where they fit, else one under the other, and what figures are in. */
function layoutKey(view: View, size: CanvasSize, measure: Measure) {
  const px = typeScale(size).tick;
  const swatch = px;
  const rowHeight = px * 1.45;
  const widths = view.counts.map((name) => swatch + 6 + widthOf(name, px, false, measure));
  const isRow = widths.reduce((sum, width) => sum + width + 18, 0) <= size.widthPx;
  let x = 0;
  const key = view.counts.map((name, place) => {
    const y = isRow ? 0 : place * rowHeight;
    const at = { x: isRow ? x : 0, y };
    x += (widths[place] ?? 0) + 18;
    const label: Label = {
      lines: [name],
      x: at.x + swatch + 6,
      y: middleBaseline(at.y + swatch / 2 + 1, px),
      anchor: 'start',
      px,
      isBold: false,
    };
    return { place, box: { x: at.x + 1, y: at.y + 1, width: swatch, height: swatch }, label };
  });
  const rows = isRow ? Math.min(1, view.counts.length) : view.counts.length;
  const unit: Label | undefined =
    view.unit === undefined
      ? undefined
      : { lines: [view.unit], x: 0, y: baselineAt(rows * rowHeight, px), anchor: 'start', px, isBold: false };
  return { key, unit, height: (rows + (unit === undefined ? 0 : 1)) * rowHeight };
}

function flipBox({ x, y, width, height }: Box, flip: (x: number) => number): Box {
  return {
    x: Math.min(flip(x), flip(x + width)),
    y: round(y),
    width: round(width),
    height: round(height),
  };
}
