import { geoProject } from 'd3-geo-projection';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { LngLat } from '../geometry.ts';
import { createProjection, type ProjectionSpec } from '../projection.ts';
import { drawBorders, drawGraticule, drawLakes, drawSharedBorders, type Lakes } from './draw.ts';
import { type ClipBox, clipBox, encodeArcs, encodePath } from './encode.ts';
import { snapArcs, weightSimplify } from './simplify.ts';
import { type Atlas, loadWorld, type MapSource } from './source.ts';
import {
  areaOf,
  countRings,
  filterRings,
  finer,
  type ShapeArcs,
  type Tier,
  tierOfArcs,
  type World,
  type WorldTopology,
} from './topology.ts';

/** Steps along each side of the drawing: about 0.01 map units, a hundredth of the coarsest grid, so shared points are found equal. */
const STEPS = 1e5;

/** `world` in map units, clipped to `clip`, with shared boundaries found. A shape wholly outside is left out. */
export function projectWorld(world: World, spec: ProjectionSpec, clip: ClipBox): WorldTopology {
  const projected = geoProject(world, createProjection(spec).clipExtent(clip));
  const inside = projected.features.filter((shape) => (shape.geometry?.coordinates.length ?? 0) > 0);
  // The published types know neither which objects went in, nor their ids.
  return topology({ world: { ...projected, features: inside } as World }, STEPS) as WorldTopology;
}

/**
 * `world` in map units, each boundary as fine as the finest tier of the shapes it bounds, and finest of all where a
 * fine boundary runs through the story's finest box.
 */
function drawWorld(
  world: World,
  { tiers, leastTriangle }: Pick<MapSource, 'tiers' | 'leastTriangle'>,
  tierOfShape: (key: string) => Tier,
  spec: ProjectionSpec,
  clip: ClipBox,
): WorldTopology {
  const projection = createProjection(spec);
  const isFinest = (tier: Tier, x: number, y: number): boolean => {
    const place = tier === 'fine' ? projection.invert?.([x, y]) : null;
    return place ? isInside(place, tiers.finest.box) : false;
  };

  const projected = projectWorld(world, spec, clip);
  const tierByArc = tierOfArcs(projected, tierOfShape);
  const tierOf = (arc: number): Tier => tierByArc[arc] ?? 'context';

  const simplified = weightSimplify(projected, leastTriangle, (arc, x, y) =>
    isFinest(tierOf(arc), x, y) ? tiers.finest.weight : tiers[tierOf(arc)].weight,
  );
  const snapped = snapArcs(simplified, (arc, x, y) =>
    isFinest(tierOf(arc), x, y) ? tiers.finest.grid : tiers[tierOf(arc)].grid,
  );
  return filterRings(snapped, (arcs, x, y) => {
    const tier = arcs.map(tierOf).reduce(finer);
    return isFinest(tier, x, y) ? 0 : tiers[tier].leastRing;
  });
}

function isInside(
  [lng, lat]: LngLat,
  [[west, south], [east, north]]: MapSource['tiers']['finest']['box'],
): boolean {
  return lng > west && lng < east && lat > south && lat < north;
}

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
  /** Borders that two participants share, by their codes in alphabetical order: lines. */
  readonly sharedBorders: Readonly<Record<string, string>>;
};

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
  const projection = createProjection(spec);

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
    sharedBorders: Object.fromEntries(
      Object.entries(drawSharedBorders(drawing, codes)).map(([id, border]) => [id, encodePath(border)]),
    ),
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
