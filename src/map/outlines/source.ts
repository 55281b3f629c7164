import { geoArea } from 'd3';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { areaOf, type Shape, type World } from './topology.ts';

/** world-atlas as it is on disk. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

type AtlasShape = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { id?: string };

/**
 * The atlas as shapes in degrees, with some merged into others and some left out.
 *
 * @param merged the key takes in the listed shapes; their common borders vanish
 * @param dropped keys of shapes to leave out
 * @throws when a key is not in the atlas, or when a ring is wound the wrong way and would flood the sphere
 */
export function loadWorld(
  atlas: Atlas,
  merged: Readonly<Record<string, readonly string[]>>,
  dropped: readonly string[],
): World {
  const shapes = new Map(
    (atlas.objects.countries.geometries as AtlasShape[]).map((shape) => [keyOf(shape), shape]),
  );
  const take = (key: string): AtlasShape => {
    const shape = shapes.get(key);
    if (shape === undefined)
      throw new Error(
        `The atlas has no shape '${key}'; use its numeric code, or its name where it has none.`,
      );
    return shape;
  };
  const gone = new Set([...dropped, ...Object.values(merged).flat()].map((key) => keyOf(take(key))));

  const features = [...shapes]
    .filter(([key]) => !gone.has(key))
    .map(([key, shape]): Shape => {
      const parts = merged[key];
      const geometry = parts === undefined ? areaOf(atlas, shape) : merge(atlas, [shape, ...parts.map(take)]);
      return { type: 'Feature', id: key, properties: {}, geometry };
    });
  for (const shape of features) refuseFlood(shape);
  return { type: 'FeatureCollection', features };
}

function keyOf(shape: AtlasShape): string {
  return shape.id ?? shape.properties?.name ?? '';
}

/** d3 reads a ring wound the wrong way as the whole sphere but for that ring. */
function refuseFlood(shape: Shape): void {
  if (geoArea(shape) > 2 * Math.PI) {
    throw new Error(
      `Atlas shape '${shape.id}' covers more than half the Earth: a ring is wound the wrong way. List it in 'drop'.`,
    );
  }
}

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
const mapSourceSchema = v.strictObject({
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

/** `value` as a story's map source; otherwise throws one error that lists every problem with its path. */
export function parseMapSource(value: unknown): MapSource {
  const result = v.safeParse(mapSourceSchema, value);
  if (result.success) return result.output;
  const problems = result.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? '(whole file)'}: ${issue.message}`,
  );
  throw new Error(`map/source.json has ${problems.length} problem(s):\n${problems.join('\n')}`);
}
