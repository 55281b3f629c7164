import type { AreaKind, LabelKind, LineRole } from './labels/label.ts';

/** The three sizes a map's names are laid out for; CSS chooses by container query, so the browser measures nothing. */
export const mapSizes = ['small', 'medium', 'large'] as const;
export type MapSize = (typeof mapSizes)[number];

/**
 * The least height in CSS pixels of an extent shown whole in a map of each size.
 *
 * An extent of aspect `a` in a box of W×H is `min(W / a, H)` high. Names are laid out to stand free
 * at the least and the greatest height of their size, and at two between.
 */
export const leastFrameHeightPx: Record<MapSize, number> = { small: 196, medium: 330, large: 520 };

/** The greatest height, likewise: where the next size takes over, or on the largest screens in use. */
export const greatestFrameHeightPx: Record<MapSize, number> = { small: 330, medium: 520, large: 900 };

/** Type sizes in CSS pixels, as MapLabels.module.css sets them; never under 12, participants never under 14 on a phone. */
export const labelPx: Record<MapSize, Record<Exclude<LabelKind, 'country'>, number>> = {
  small: { venue: 14, place: 13, neighbour: 12, water: 12, range: 12, desert: 12, river: 12 },
  medium: { venue: 15, place: 14, neighbour: 12, water: 12, range: 12, desert: 12, river: 12 },
  large: { venue: 16, place: 14, neighbour: 13, water: 13, range: 13, desert: 13, river: 13 },
};

/** The lines of a participant's label likewise: its name alone or above a figure, a figure, words, a person and their post. */
export const linePx: Record<MapSize, Record<LineRole, number>> = {
  small: { alone: 14, title: 14, figure: 18, words: 14, person: 14, post: 12 },
  medium: { alone: 15, title: 13, figure: 22, words: 16, person: 16, post: 13 },
  large: { alone: 17, title: 14, figure: 28, words: 18, person: 18, post: 14 },
};

/** Space between letters in ems, by kind of area: ranges are spread along their course, as atlases do. */
export const trackingEms: Record<AreaKind, number> = {
  neighbour: 0.06,
  water: 0,
  range: 0.22,
  desert: 0.12,
  river: 0.02,
};

/** Corners of the map that names keep clear of, in CSS pixels: the locator at the top right, the scale bar at the bottom left. */
export const reservedPx: Record<MapSize, { locator: [number, number]; bar: [number, number] }> = {
  small: { locator: [0, 0], bar: [104, 26] },
  medium: { locator: [120, 84], bar: [130, 30] },
  large: { locator: [168, 116], bar: [150, 34] },
};

/** The button that shows another extent, at the top left, in CSS pixels. */
export const switchPx: [number, number] = [150, 54];

/** The key at the bottom right, in CSS pixels: its greatest width, its swatch with its gaps, and the height of a line. */
export const keyPx = { width: 384, swatch: 64, line: 20, type: 12 };

/** An extent at least this share of the widest one says for itself where it lies. */
const LOCATED_BELOW = 0.4;

/** Whether an extent, `width` map units wide, is so close that a locator has to say where in the widest one it lies. */
export function isLocated(
  { width }: { width: number },
  { extents }: { extents: Readonly<Record<string, { width: number }>> },
): boolean {
  return width < LOCATED_BELOW * Math.max(...Object.values(extents).map((one) => one.width));
}
