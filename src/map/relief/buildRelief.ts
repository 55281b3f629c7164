import { geoProject } from 'd3-geo-projection';
import type { LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { clipBox } from '../outlines/encode.ts';
import { createProjection, type ProjectionSpec } from '../projection.ts';
import {
  BLEED,
  contourRings,
  type Detail,
  type Extent,
  encodeSmoothLines,
  encodeSmoothRings,
  type Focus,
  type Project,
  simplifyLines,
} from './contours.ts';
import { fadeEdges, type Grid, hillshade, smooth } from './elevation.ts';
import { type Level, type LevelKind, type ReliefPaths, THRESHOLDS } from './levels.ts';

/** A story's `map/rivers.topo.json`: lines without names, in degrees. */
export type Rivers = Topology<{ rivers: GeometryCollection }>;

/** Fine where a line is read as a place, coarse where it is only a tone. */
const DETAIL: Readonly<Record<LevelKind | 'rivers', Detail>> = {
  altitude: { leastRing: 6, leastTriangle: 0.6, grid: 0.4 },
  shade: { leastRing: 10, leastTriangle: 0.8, grid: 1 },
  light: { leastRing: 12, leastTriangle: 0.8, grid: 1 },
  rivers: { leastRing: 0, leastTriangle: 0.5, grid: 0.4 },
};

/** Area of the smallest ring at a kind's lowest level: a lone spot of shade is read as a stain. */
const LEAST_LONE_RING = 25;

/** Length of the shortest river drawn, in map units: the source has stubs where it was cut. */
const LEAST_RIVER = 6;

/** Cells that heights are blurred by before contours are drawn. */
const BLUR = { altitude: 1, shade: 0.6 } as const;

/** What heights are multiplied by for the shade, see `hillshade`. */
const EXAGGERATION = 14;

/** Cells over which the relief runs out at the edges of the cut: three degrees. */
const FADE = 17;

/**
 * The relief and rivers of a story's map, inside its extent, by the projection that draws its outlines.
 *
 * @param focus where the story's maps are closest; elsewhere detail is only paid for by bytes
 */
export function buildRelief(
  elevation: Grid,
  rivers: Rivers,
  spec: ProjectionSpec,
  extent: Extent,
  focus: Focus,
): ReliefPaths {
  const projection = createProjection(spec);
  // Albers has a point for every place.
  const project: Project = ([lng, lat]) => projection([lng, lat]) ?? [Number.NaN, Number.NaN];
  const altitude = fadeEdges(smooth(elevation, BLUR.altitude), FADE);
  const light = fadeEdges(hillshade(smooth(elevation, BLUR.shade), EXAGGERATION), FADE);
  const shade = { ...light, values: light.values.map((value) => -value) };

  const levels = (kind: LevelKind, grid: Grid): Level[] =>
    THRESHOLDS[kind].map((from, at) => ({
      from,
      d: encodeSmoothRings(
        contourRings(grid, from, project, extent, focus, {
          ...DETAIL[kind],
          leastRing: at === 0 ? LEAST_LONE_RING : DETAIL[kind].leastRing,
        }),
        DETAIL[kind].grid,
      ),
    }));

  return {
    altitude: levels('altitude', altitude),
    shade: levels('shade', shade),
    light: levels('light', light),
    rivers: encodeSmoothLines(
      simplifyLines(projectRivers(rivers, spec, extent), focus, DETAIL.rivers.leastTriangle),
      DETAIL.rivers.grid,
    ),
  };
}

/** The rivers in map units, clipped to the extent. */
function projectRivers(rivers: Rivers, spec: ProjectionSpec, extent: Extent): Position[][] {
  const clipped = geoProject(
    feature(rivers, rivers.objects.rivers),
    createProjection(spec).clipExtent(clipBox(extent, BLEED)),
  );
  const lines = clipped.features.flatMap(({ geometry }) => {
    const drawn = geometry as LineString | MultiLineString | null;
    if (drawn === null) return [];
    return drawn.type === 'LineString' ? [drawn.coordinates] : drawn.coordinates;
  });
  return withoutStubs(lines);
}

/** The lines that are long enough, or that join another at an end: a short reach between two others fills their gap. */
function withoutStubs(lines: readonly Position[][]): Position[][] {
  const uses = new Map<string, number>();
  for (const line of lines)
    for (const point of new Set(line.map(String))) uses.set(point, (uses.get(point) ?? 0) + 1);
  const joins = (end: Position | undefined) => (uses.get(String(end)) ?? 0) > 1;
  return lines.filter((line) => lengthOf(line) >= LEAST_RIVER || joins(line[0]) || joins(line.at(-1)));
}

function lengthOf(line: readonly Position[]): number {
  return line.reduce((length, [x = 0, y = 0], at) => {
    const [fromX = x, fromY = y] = line[at - 1] ?? [];
    return length + Math.hypot(x - fromX, y - fromY);
  }, 0);
}
