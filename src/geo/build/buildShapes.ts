import { merge } from 'topojson-client';
import { makeProjection, type ProjectionSpec } from '../projection.ts';
import { areaOf } from './areaOf.ts';
import { clipBox } from './clipBox.ts';
import { countRings } from './countRings.ts';
import { drawBorders } from './drawBorders.ts';
import { drawGraticule } from './drawGraticule.ts';
import { drawLakes, type Lakes } from './drawLakes.ts';
import { drawWorld } from './drawWorld.ts';
import { encodeArcs } from './encodeArcs.ts';
import { encodePath } from './encodePath.ts';
import { type Atlas, loadWorld } from './loadWorld.ts';
import type { MapShapes } from './mapShapes.ts';
import type { MapSource } from './mapSource.ts';
import type { Tier } from './tierOfArcs.ts';
import type { ShapeArcs, WorldTopology } from './world.ts';

/** A participant as the map knows it: its alpha-3 code, and its ISO 3166-1 numeric code, which is its atlas key. */
export type Participant = { readonly code: string; readonly numeric: string };

/**
 * Every outline of a story's map, from the atlas as it is on disk.
 *
 * @throws when a participant has no shape left, or not the number of rings that its story promises
 */
export function buildShapes(
  atlas: Atlas,
  lakes: Lakes,
  participants: readonly Participant[],
  spec: ProjectionSpec,
  source: MapSource,
): MapShapes {
  const codes = new Map(participants.map(({ numeric, code }) => [numeric, code]));
  const tierOfShape = (key: string): Tier => {
    const code = codes.get(key);
    if (code === undefined) return 'context';
    return source.tiers.fine.of.includes(code) ? 'fine' : 'participants';
  };
  const clip = clipBox(source.extent, source.bleed);
  const projection = makeProjection(spec);

  const drawing = drawWorld(loadWorld(atlas, source.merge, source.drop), source, tierOfShape, spec, clip);
  const shapes = drawing.objects.world.geometries;
  const borders = drawBorders(
    drawing,
    source.disputed,
    (key) => codes.has(key),
    ([x = 0, y = 0]) => projection.invert?.([x, y])?.[1] ?? Number.NaN,
  );

  return {
    extent: source.extent,
    land: encodePath(merge(drawing, shapes)),
    borders: encodePath(borders.solid),
    participants: Object.fromEntries(
      participants.map(({ code, numeric }) => [
        code,
        participantPath(drawing, shapes, code, numeric, source.rings[code]),
      ]),
    ),
    neutral: encodePath(
      merge(
        drawing,
        shapes.filter(({ id }) => source.neutral.includes(id)),
      ),
    ),
    disputed: encodePath(borders.dashed),
    lakes: encodePath(drawLakes(lakes, source.lakes, source.leastTriangle, spec, clip)),
    graticule: encodeArcs(drawGraticule(source.graticule, spec, clip)),
  };
}

function participantPath(
  drawing: WorldTopology,
  shapes: readonly ShapeArcs[],
  code: string,
  numeric: string,
  rings: number | undefined,
): string {
  const shape = shapes.find(({ id }) => id === numeric);
  if (shape === undefined) throw new Error(`${code}: the atlas has no shape '${numeric}' inside the extent.`);
  const path = encodePath(areaOf(drawing, shape));
  if (rings !== undefined && countRings(path) !== rings) {
    throw new Error(
      `${code} has ${countRings(path)} rings instead of ${rings}: raise the weight of its tier in map/source.json.`,
    );
  }
  return path;
}
