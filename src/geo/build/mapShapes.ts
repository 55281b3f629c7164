/** Every outline of a story's map as SVG path data, in map units: what `map/shapes.json` holds. */
export type MapShapes = {
  /** [x0, y0, x1, y1] in map units: everything inside is drawn, nothing outside is promised. */
  readonly extent: readonly [number, number, number, number];
  /** One silhouette of all land, participants included, so that no seam shows between fills. */
  readonly land: string;
  /** Undisputed borders between two non-participants: lines. */
  readonly borders: string;
  /** Each participant's area by alpha-3 code. */
  readonly participants: Readonly<Record<string, string>>;
  /** Areas in neither tone. */
  readonly neutral: string;
  /** Disputed boundaries, drawn dashed over all outlines: lines. */
  readonly disputed: string;
  readonly lakes: string;
  /** Meridians and parallels: lines. */
  readonly graticule: string;
};
