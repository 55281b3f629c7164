import * as v from 'valibot';

/** A shape of the atlas: its ISO 3166-1 numeric code, or its name where it has no code. */
const atlasKey = v.pipe(v.string(), v.minLength(1));
const weight = v.pipe(v.number(), v.gtValue(0));
/** Side of the grid, in map units, that points are rounded to; encoded paths carry one decimal. */
const grid = v.pipe(v.number(), v.minValue(0.1));
const area = v.pipe(v.number(), v.minValue(0));

/**
 * What a story tells the map build, from its `map/source.json`. Areas are in square map units.
 *
 * Detail is spent where the story happens: each boundary belongs to the finest tier of any country it touches, and a
 * point of weight 4 is worth four times its triangle when it is decided which points stay.
 */
export const mapSourceSchema = v.strictObject({
  /** Resolution of world-atlas: '10m' is the finest. */
  atlas: v.picklist(['110m', '50m', '10m']),
  /** [x0, y0, x1, y1] in map units: what a reader on the widest or tallest screen may see. */
  extent: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** Units drawn beyond each side of the extent, so that the cut edge of the land is never seen. */
  bleed: v.pipe(v.number(), v.minValue(0)),
  /** Atlas shapes that become part of another: the key takes in the listed ones. */
  merge: v.record(atlasKey, v.array(atlasKey)),
  /** Atlas shapes left out, because they are broken or are no part of this map. */
  drop: v.array(atlasKey),
  /** Atlas shapes drawn in neither tone. */
  neutral: v.array(atlasKey),
  /** Boundaries drawn dashed: between two shapes, or one shape and anything ('*'); only north of a latitude in degrees, if given. */
  disputed: v.array(
    v.strictObject({ between: v.tuple([atlasKey, atlasKey]), northOf: v.optional(v.number()) }),
  ),
  /** The lightest triangle that keeps its point, before weights. */
  leastTriangle: weight,
  tiers: v.strictObject({
    context: v.strictObject({ weight, grid, leastRing: area }),
    participants: v.strictObject({ weight, grid, leastRing: area }),
    /** Participants, by alpha-3 code, drawn finer than the rest. */
    fine: v.strictObject({ of: v.array(v.string()), weight, grid, leastRing: area }),
    /** The box [[west, south], [east, north]] in degrees where fine boundaries are finest and no ring is dropped. */
    finest: v.strictObject({
      box: v.tuple([v.tuple([v.number(), v.number()]), v.tuple([v.number(), v.number()])]),
      weight,
      grid,
    }),
  }),
  lakes: v.strictObject({ keep: v.array(v.string()), weight, grid, leastRing: area }),
  /** How many rings a participant must have by alpha-3 code, so that no enclave is lost unnoticed. */
  rings: v.record(v.string(), v.number()),
  /** Spacing of the graticule in degrees. */
  graticule: v.pipe(v.number(), v.gtValue(0)),
});

export type MapSource = v.InferOutput<typeof mapSourceSchema>;
