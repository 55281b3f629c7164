/** One level of the drawn relief: everything at or beyond a threshold, as SVG path data in map units, even-odd filled. */
export type Level = {
  /** Metres for altitude; for shade and light, how much darker or brighter than flat ground, above 0. */
  readonly from: number;
  readonly d: string;
};

/** A story's relief, ready to draw: what `map/relief.json` holds. Levels stand in the order they are painted in. */
export type ReliefPaths = {
  readonly altitude: readonly Level[];
  readonly shade: readonly Level[];
  readonly light: readonly Level[];
  /** Lines. */
  readonly rivers: string;
};

export type LevelKind = 'altitude' | 'shade' | 'light';

/** The thresholds drawn, lowest first: each level lies on the one before it, so tones add up. */
export const THRESHOLDS: Readonly<Record<LevelKind, readonly number[]>> = {
  altitude: [700, 1500, 2500, 3800],
  shade: [0.06, 0.11, 0.17, 0.24, 0.32],
  light: [0.05, 0.1, 0.15],
};

/** The kinds of level in the order they are painted in. */
export const LEVEL_KINDS = ['altitude', 'shade', 'light'] as const satisfies readonly LevelKind[];

/** The id of a level's path in a document, such as `relief-a700`, `relief-s16` or `relief-l6`. */
export function levelId(kind: LevelKind, from: number): string {
  return kind === 'altitude' ? `relief-a${from}` : `relief-${kind.charAt(0)}${Math.round(from * 100)}`;
}

/** The id of the rivers' path in a document. */
export const RIVERS_ID = 'relief-rivers';

/**
 * The file that a page fetches once: an SVG document of definitions, one path for each level and one for the rivers,
 * for `<use>` to draw wherever a map stands. It has no colours of its own.
 */
export function serializeRelief(relief: ReliefPaths): string {
  const levels = LEVEL_KINDS.flatMap((kind) =>
    relief[kind].map(({ from, d }) => `<path id="${levelId(kind, from)}" fill-rule="evenodd" d="${d}"/>`),
  );
  const rivers = `<path id="${RIVERS_ID}" vector-effect="non-scaling-stroke" d="${relief.rivers}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg"><defs>${levels.join('')}${rivers}</defs></svg>`;
}
