/** The two sizes a chart is drawn in; a container query shows the one that suits its place. */
export type ChartSize = 'small' | 'large';

/** What a chart is drawn on, in CSS pixels. */
export type CanvasSize = { widthPx: number; heightPx: number };

export const canvases: Record<ChartSize, CanvasSize> = {
  small: { widthPx: 360, heightPx: 300 },
  large: { widthPx: 760, heightPx: 560 },
};

/** The direction words and time run in: where it is from right to left, the whole drawing is mirrored, its letters are not. */
export type Direction = 'ltr' | 'rtl';

/** Sizes of letters in CSS pixels: axes and small print, labels, and figures to be read from across a room. */
export type TypeScale = { tick: number; label: number; figure: number };

/** The sizes of letters that suit a canvas: nothing below 12 pixels, nothing below 14 on a wide one. */
export function typeScale({ widthPx }: CanvasSize): TypeScale {
  return widthPx < 560 ? { tick: 12, label: 13, figure: 24 } : { tick: 15, label: 17, figure: 40 };
}

/** Mirrors a horizontal place about the middle of the canvas where words run from right to left. */
export function createFlip(direction: Direction, widthPx: number): (x: number) => number {
  return direction === 'rtl' ? (x) => round(widthPx - x) : round;
}

/** To a tenth of a pixel, which nobody sees and which keeps files small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Whether an element is drawn in full tone: it is spoken of, or nothing in particular is. */
export function isBright(focus: readonly string[], id: string): boolean {
  return focus.length === 0 || focus.includes(id);
}

/** A day, month or year of the story on a time axis, in milliseconds: its first moment, its last, and its middle. */
export type Span = { start: number; end: number; middle: number; isDay: boolean };

const dayMs = 86_400_000;

/** The span a date stands for; a date that knows no day (`2025-11`, `2025`) is as long as what it knows. */
export function spanOf(iso: string): Span {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return { start, end: start, middle: start, isDay: true };
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  const end = next - dayMs;
  return { start, end, middle: (start + end) / 2, isDay: false };
}

/** The first and last moment of several dates; undefined where there are none. */
export function extentOf(dates: readonly string[]): [number, number] | undefined {
  if (dates.length === 0) return undefined;
  const spans = dates.map(spanOf);
  return [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
}

/** The day of a moment in universal time, `YYYY-MM-DD`, so that no time zone can move it. */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
