import { path, scaleUtc } from 'd3';
import { spreadLabels } from './spreadLabels.ts';

/** A drawn time axis, in units of the reader's own type size (rem), from its top. */
export type TimelineLayout = {
  height: number;
  /** The first day of each year. */
  ticks: { iso: string; at: number }[];
  /** For each date, where its mark stands, in which lane beside the axis (0 is on it), and where its label stands. */
  marks: { at: number; lane: number; label: number }[];
  end: number;
};

const remPerYear = 5;
const padding = 0.875;
/** A label takes a tap: WCAG 2.2, 2.5.8 asks for 24 CSS pixels, 1.5 rem. */
const smallestGap = 1.625;
const lineHeight = 1.125;
/** Letters of 12 pixels in the 13.5 rem beside the axis on a screen of 320, at half an em each and a few to spare. */
const lettersPerLine = 34;
/** Marks nearer to each other than this stand side by side. */
const markGap = 0.46;
const dayMs = 86_400_000;

/**
 * A vertical axis from the first day of the first date's year to `end`, true to scale, with labels that do not collide.
 *
 * @param entries in ascending order of their dates, `YYYY-MM-DD`; a label that needs a second line on the narrowest
 *   screen widens the gap between all, so that none ever overlap
 * @param end the last day shown, `YYYY-MM-DD`
 */
export function layoutTimeline(
  entries: readonly { iso: string; label: string }[],
  end: string,
): TimelineLayout {
  const dates = entries.map(({ iso }) => iso);
  const [first = end] = dates;
  const lines = Math.max(1, ...entries.map(({ label }) => Math.ceil(label.length / lettersPerLine)));
  const labelGap = Math.max(smallestGap, (lines + 0.25) * lineHeight);
  const startYear = Number(first.slice(0, 4));
  const start = Date.UTC(startYear, 0, 1);
  const years = Math.max(0, (Date.parse(end) - start) / (365.25 * dayMs));
  const length = round(Math.max(years * remPerYear, dates.length * labelGap));
  const toAxis = scaleUtc([start, Date.parse(end)], [padding, padding + length]).clamp(true);
  const at = (iso: string) => round(toAxis(Date.parse(iso)));
  const places = dates.map(at);
  // The last line is the end's own.
  const labels = spreadLabels(places, labelGap, [padding, padding + length - labelGap]).map(round);
  const lanes = findLanes(places);
  const lastYear = Number(end.slice(0, 4));
  return {
    height: round(length + 2 * padding),
    ticks: Array.from({ length: Math.max(0, lastYear - startYear + 1) }, (_, index) => {
      const iso = `${startYear + index}-01-01`;
      return { iso, at: at(iso) };
    }),
    marks: places.map((place, index) => ({
      at: place,
      lane: lanes[index] ?? 0,
      label: labels[index] ?? place,
    })),
    end: at(end),
  };
}

/** For each place in ascending order, the first lane in which no earlier one is too near. */
function findLanes(places: readonly number[]): number[] {
  const lastIn: number[] = [];
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= markGap);
    const lane = free === -1 ? lastIn.length : free;
    lastIn[lane] = place;
    return lane;
  });
}

/** The line that leads from a mark on the axis to its label: level at both ends, so that it touches neither at a slant. */
export function leaderPath(from: number, to: number, [x0, x1]: readonly [number, number]): string {
  const line = path();
  const middle = round((x0 + x1) / 2);
  line.moveTo(x0, from);
  if (from === to) line.lineTo(x1, to);
  else line.bezierCurveTo(middle, from, middle, to, x1, to);
  return line.toString();
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
