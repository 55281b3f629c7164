import { geoGraticule } from 'd3';
import { geoProject } from 'd3-geo-projection';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { createProjection, type ProjectionSpec } from '../projection.ts';
import type { ClipBox } from './encode.ts';
import { snapArcs, splitAtLatitude, weightSimplify } from './simplify.ts';
import type { MapSource } from './source.ts';
import { filterRings, type ShapeArcs, type WorldTopology } from './topology.ts';

type Dispute = MapSource['disputed'][number];

/**
 * The borders that no participant's own outline draws: `solid` between two non-participants, and `dashed` where the
 * line is disputed, whoever it parts. A dispute that holds only north of a latitude leaves the rest solid.
 *
 * @param latitudeOf degrees north of a point in map units
 */
export function drawBorders(
  topology: WorldTopology,
  disputes: readonly Dispute[],
  isParticipant: (key: string) => boolean,
  latitudeOf: (point: Position) => number,
): { solid: MultiLineString; dashed: MultiLineString } {
  const solid: Position[][] = [];
  const dashed: Position[][] = [];
  const disputeOf = (a: string, b: string) => disputes.find(({ between }) => parts(between, a, b));
  const linesWhere = (wanted: (a: string, b: string) => boolean): Position[][] =>
    mesh(
      topology,
      topology.objects.world,
      (a, b) => a !== b && wanted((a as ShapeArcs).id, (b as ShapeArcs).id),
    ).coordinates;

  solid.push(
    ...linesWhere((a, b) => !isParticipant(a) && !isParticipant(b) && disputeOf(a, b) === undefined),
  );
  for (const dispute of disputes) {
    for (const line of linesWhere((a, b) => disputeOf(a, b) === dispute)) {
      if (dispute.northOf === undefined) {
        dashed.push(line);
      } else {
        const { north, south } = splitAtLatitude(line, dispute.northOf, latitudeOf);
        dashed.push(...north);
        solid.push(...south);
      }
    }
  }
  return { solid: toLines(solid), dashed: toLines(dashed) };
}

/**
 * The borders that two participants share, as lines, by their codes in alphabetical order: `AAA-BBB`. Pairs without a common
 * border are left out.
 *
 * @param codes code of each participant, by its atlas key
 */
export function drawSharedBorders(
  topology: WorldTopology,
  codes: ReadonlyMap<string, string>,
): Record<string, MultiLineString> {
  const keys = [...codes].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const pairs = keys.flatMap(([one, a], at) =>
    keys.slice(at + 1).map(([other, b]) => ({ one, other, id: `${a}-${b}` })),
  );
  return Object.fromEntries(
    pairs.flatMap(({ one, other, id }) => {
      const border = mesh(topology, topology.objects.world, (a, b) => {
        const [first, second] = [(a as ShapeArcs).id, (b as ShapeArcs).id];
        return (first === one && second === other) || (first === other && second === one);
      });
      return border.coordinates.length === 0 ? [] : [[id, border]];
    }),
  );
}

/** Whether a border between `a` and `b` is the one named; '*' stands for anything. */
function parts([one, other]: Dispute['between'], a: string, b: string): boolean {
  const is = (named: string, key: string) => named === '*' || named === key;
  return (is(one, a) && is(other, b)) || (is(one, b) && is(other, a));
}

function toLines(coordinates: Position[][]): MultiLineString {
  return { type: 'MultiLineString', coordinates };
}

/** Degrees between the points of a line: the projection joins them by straight lines, so a parallel needs many. */
const POINT_EVERY_DEG = 1;

/** The meridians and parallels every `stepDeg` degrees, in map units, clipped to `clip`; the poles have none. */
export function drawGraticule(stepDeg: number, spec: ProjectionSpec, clip: ClipBox): MultiLineString {
  const furthest = 90 - stepDeg;
  const lines = geoGraticule()
    .step([stepDeg, stepDeg])
    .extent([
      [-180, -furthest],
      [180, furthest + 1e-6],
    ])
    .precision(POINT_EVERY_DEG)();
  return geoProject(lines, createProjection(spec).clipExtent(clip));
}

/** A story's `map/lakes.topo.json`: named lakes, in degrees, wound as d3 expects. */
export type Lakes = Topology<{ lakes: GeometryCollection<{ name: string }> }>;

/** Fine enough that quantizing is never seen, see `projectWorld`. */
const STEPS = 1e5;

/**
 * The kept lakes in map units, simplified by their own weight and grid.
 *
 * @throws when a lake to keep is not on file
 */
export function drawLakes(
  lakes: Lakes,
  { keep, weight, grid, leastRing }: MapSource['lakes'],
  leastTriangle: number,
  spec: ProjectionSpec,
  clip: ClipBox,
): MultiPolygon {
  const all = feature(lakes, lakes.objects.lakes);
  const missing = keep.filter((name) => !all.features.some((lake) => lake.properties.name === name));
  if (missing.length > 0) throw new Error(`lakes.topo.json has no lake named ${missing.join(', ')}.`);

  const features = all.features.filter((lake) => keep.includes(lake.properties.name));
  const projected = geoProject({ ...all, features }, createProjection(spec).clipExtent(clip));
  const arcs = topology({ lakes: projected }, STEPS) as Topology<{ lakes: GeometryCollection }>;
  const drawn = filterRings(
    snapArcs(
      weightSimplify(arcs, leastTriangle, () => weight),
      () => grid,
    ),
    () => leastRing,
  );
  const coordinates = feature(drawn, drawn.objects.lakes).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon | null),
  );
  return { type: 'MultiPolygon', coordinates };
}

function polygonsOf(geometry: Polygon | MultiPolygon | null): MultiPolygon['coordinates'] {
  if (geometry === null) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
