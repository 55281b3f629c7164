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
