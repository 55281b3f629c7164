import { contours, geoIdentity, geoTransform } from 'd3';
import { geoProject } from 'd3-geo-projection';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { LngLat, Point } from '../geometry.ts';
import { clipBox } from '../outlines/encode.ts';
import { weightSimplify } from '../outlines/simplify.ts';
import { ringArea } from '../outlines/topology.ts';
import { type Grid, lngLatAt } from './elevation.ts';

/** How finely a set of contours or lines is drawn. Lengths in map units, areas in their square. */
export type Detail = {
  /** Rings around less than this are left out. */
  readonly leastRing: number;
  /** The smallest triangle that keeps its point. */
  readonly leastTriangle: number;
  /** Side of the grid that points are rounded to. */
  readonly grid: number;
};

/** A point in degrees to a point in map units. */
export type Project = (place: LngLat) => Point;

/** [x0, y0, x1, y1] in map units. */
export type Extent = readonly [number, number, number, number];

/** Where a drawing may be coarser: outside `focus`, rings count for `share` of their area and points of their triangle. */
export type Focus = { readonly extent: Extent; readonly share: number };

/** Map units drawn beyond the extent, so that the cut edge is never seen, however round the curve. */
export const BLEED = 12;

/** Steps along each side of the drawing when points are compared: about 0.01 map units. */
const STEPS = 1e5;

/**
 * The rings around everything in `grid` at or above `threshold`, in map units: clipped to `extent`, without small
 * ones, simplified. Rings inside others are holes, whichever way they run: fill them by the even-odd rule.
 */
export function contourRings(
  grid: Grid,
  threshold: number,
  project: Project,
  extent: Extent,
  focus: Focus,
  detail: Omit<Detail, 'grid'>,
): Position[][] {
  const area = contours().size([grid.width, grid.height]).contour(Array.from(grid.values), threshold);
  const rings = clipToExtent(area, (x, y) => project(lngLatAt(grid, x, y)), extent).filter(
    (ring) => ringArea(ring) * weightAt(focus, ring[0] ?? []) >= detail.leastRing,
  );
  return simplifyLines(rings, focus, detail.leastTriangle);
}

/**
 * `lines` without the points whose triangle is below `leastTriangle` square units; ends stay, and so do points where
 * lines meet, which cut them: a line may come back in parts.
 */
export function simplifyLines(
  lines: readonly Position[][],
  focus: Focus,
  leastTriangle: number,
): Position[][] {
  if (lines.length === 0) return [];
  const together: MultiLineString = { type: 'MultiLineString', coordinates: [...lines] };
  const arcs = topology({ lines: together }, STEPS);
  return weightSimplify(arcs, leastTriangle, (_, x, y) => weightAt(focus, [x, y])).arcs;
}

function weightAt({ extent: [left, top, right, bottom], share }: Focus, [x = 0, y = 0]: Position): number {
  return x >= left && x <= right && y >= top && y <= bottom ? 1 : share;
}

function clipToExtent(
  area: MultiPolygon,
  project: (x: number, y: number) => Point,
  extent: Extent,
): Position[][] {
  const toMap = geoTransform({
    point(x, y) {
      const [mapX, mapY] = project(x, y);
      this.stream.point(mapX, mapY);
    },
  });
  const clip = geoIdentity().clipExtent(clipBox(extent, BLEED));
  const clipped: Polygon | MultiPolygon | null = geoProject<Polygon | MultiPolygon>(area, {
    stream: (sink) => toMap.stream(clip.stream(sink)),
  });
  if (clipped === null) return [];
  return clipped.type === 'Polygon' ? clipped.coordinates : clipped.coordinates.flat();
}
