import type { LabelKind } from './labels/label.ts';

/** The three sizes a map's names are laid out for; CSS chooses by container query, so the browser measures nothing. */
export const mapSizes = ['small', 'medium', 'large'] as const;
export type MapSize = (typeof mapSizes)[number];

/**
 * The least height in CSS pixels of a frame shown whole in a map of each size.
 *
 * A frame of aspect `a` in a box of W×H is `min(W / a, H)` high. Names are laid out to stand free
 * at the least and the greatest height of their size, and at two between.
 */
export const leastFrameHeightPx: Record<MapSize, number> = { small: 196, medium: 330, large: 520 };

/** The greatest height, likewise: where the next size takes over, or on the largest screens in use. */
export const greatestFrameHeightPx: Record<MapSize, number> = { small: 330, medium: 520, large: 900 };

/** Type sizes of names in CSS pixels; never under 12, participants never under 14, to be readable on a phone. */
export const labelPx: Record<MapSize, Record<LabelKind, number>> = {
  small: { country: 14, venue: 14, place: 13, neighbour: 12, water: 12 },
  medium: { country: 15, venue: 15, place: 14, neighbour: 12, water: 12 },
  large: { country: 17, venue: 16, place: 14, neighbour: 13, water: 13 },
};

/** Corners of the map that names keep clear of, in CSS pixels: the locator at the top right, the scale bar at the bottom left. */
export const reservedPx: Record<MapSize, { locator: [number, number]; bar: [number, number] }> = {
  small: { locator: [76, 54], bar: [104, 26] },
  medium: { locator: [120, 84], bar: [130, 30] },
  large: { locator: [168, 116], bar: [150, 34] },
};

/** The key of routes at the bottom right, in CSS pixels: its greatest width, and the height of a line with its share of the padding. */
export const keyPx = { width: 384, line: 20 };
