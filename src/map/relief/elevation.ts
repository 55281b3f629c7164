import { blur2 } from 'd3';
import type { LngLat } from '../geometry.ts';

/** A field of numbers over a cut of the globe: row by row from its north-west corner, `values[y * width + x]`. */
export type Grid = {
  /** The north-west corner as [x, y], counted in cells from 180° W and from the north pole. */
  readonly origin: readonly [x: number, y: number];
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
};

/** Side of a cell in degrees of longitude and of latitude: 2048 cells go round the globe, 15 × 20 km at 41° north. */
export const CELL_DEG = 360 / 2048;

/** Metres above the sea that one step of grey stands for; the scale ends at 6,375 m, and what lies below the sea reads 0. */
const METRES_PER_STEP = 25;

/**
 * Metres above the sea from the grey values of `elevation.png`, 0 to 255.
 *
 * Checked at 19 places: within some 150 m on plateaus and in basins, and lower on single peaks, as cells this large must be.
 */
export function toElevation(
  image: { readonly width: number; readonly height: number; readonly grey: Uint8Array },
  origin: Grid['origin'],
): Grid {
  const { width, height, grey } = image;
  return { origin, width, height, values: Float64Array.from(grey, (value) => value * METRES_PER_STEP) };
}

/**
 * [longitude, latitude] in degrees of a point of a grid.
 *
 * @param x cells from the western edge; the centre of the first cell is at 0.5, as in d3's contours
 * @param y cells from the northern edge
 */
export function lngLatAt({ origin: [west, north] }: Pick<Grid, 'origin'>, x: number, y: number): LngLat {
  return [(west + x) * CELL_DEG - 180, 90 - (north + y) * CELL_DEG];
}

/** `grid` blurred by `radius` cells, so that contours follow the land and not the edges of cells. */
export function smooth(grid: Grid, radius: number): Grid {
  const data = Float64Array.from(grid.values);
  blur2({ data, width: grid.width, height: grid.height }, radius);
  return { ...grid, values: data };
}

/**
 * `grid` brought down to 0 within `margin` cells of its edges: the cut ends inside the map's extent, and mountains
 * that run out gently are not read as a border.
 */
export function fadeEdges(grid: Grid, margin: number): Grid {
  const { width, height } = grid;
  const values = grid.values.map((value, at) => {
    const x = at % width;
    const y = Math.floor(at / width);
    const distance = Math.min(x, y, width - 1 - x, height - 1 - y);
    const share = Math.min(distance / margin, 1);
    return value * share * share * (3 - 2 * share);
  });
  return { ...grid, values };
}

/** Where the light stands. */
type Light = {
  /** Degrees clockwise from north. */
  readonly azimuthDeg: number;
  /** Degrees above the horizon, above 0 and up to 90. */
  readonly altitudeDeg: number;
};

/** Light from the north-west, half way up: the convention of printed maps, without which mountains are read as valleys. */
const ATLAS_LIGHT: Light = { azimuthDeg: 315, altitudeDeg: 45 };

const METRES_PER_DEG_LNG = 111_320;
const METRES_PER_DEG_LAT = 110_570;
const RADIANS = Math.PI / 180;

/**
 * How much brighter (above 0) or darker (below 0) than flat ground each cell is, between about -0.71 and 0.29 under
 * `ATLAS_LIGHT`. The outermost cells count as flat, because a slope needs neighbours.
 *
 * The slope is Horn's (Hill shading and the reflectance map, Proceedings of the IEEE 69, 1981), the light Lambert's.
 *
 * @param elevation metres
 * @param exaggeration what heights are multiplied by; cells of 15 km make real slopes too gentle to see
 */
export function hillshade(elevation: Grid, exaggeration: number, light: Light = ATLAS_LIGHT): Grid {
  const { width, height, values } = elevation;
  const shade = new Float64Array(values.length);
  const zenith = (90 - light.altitudeDeg) * RADIANS;
  const east = Math.sin(zenith) * Math.sin(light.azimuthDeg * RADIANS);
  const north = Math.sin(zenith) * Math.cos(light.azimuthDeg * RADIANS);
  const up = Math.cos(zenith);
  const at = (x: number, y: number): number => values[y * width + x] ?? 0;

  for (let y = 1; y < height - 1; y++) {
    const [, latitude] = lngLatAt(elevation, 0, y + 0.5);
    const cellWidth = CELL_DEG * METRES_PER_DEG_LNG * Math.cos(latitude * RADIANS);
    const cellHeight = CELL_DEG * METRES_PER_DEG_LAT;
    for (let x = 1; x < width - 1; x++) {
      const toEast = column(at, x + 1, y) - column(at, x - 1, y);
      const toNorth = row(at, x, y - 1) - row(at, x, y + 1);
      const slopeEast = (toEast / (8 * cellWidth)) * exaggeration;
      const slopeNorth = (toNorth / (8 * cellHeight)) * exaggeration;
      const lit = (up - slopeEast * east - slopeNorth * north) / Math.hypot(1, slopeEast, slopeNorth);
      shade[y * width + x] = lit - up;
    }
  }
  return { ...elevation, values: shade };
}

type Reader = (x: number, y: number) => number;

/** Three cells of a column around row `y`, the middle one counted twice. */
function column(at: Reader, x: number, y: number): number {
  return at(x, y - 1) + 2 * at(x, y) + at(x, y + 1);
}

/** Three cells of a row around column `x`, the middle one counted twice. */
function row(at: Reader, x: number, y: number): number {
  return at(x - 1, y) + 2 * at(x, y) + at(x + 1, y);
}
