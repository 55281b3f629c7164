import { geoArea } from 'd3';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { areaOf } from './areaOf.ts';
import type { Shape, World } from './world.ts';

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
