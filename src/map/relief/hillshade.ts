import { CELL_DEG, type Grid, lngLatAt } from './elevation.ts';

/** Where the light stands. */
export type Light = {
  /** Degrees clockwise from north. */
  readonly azimuthDeg: number;
  /** Degrees above the horizon, above 0 and up to 90. */
  readonly altitudeDeg: number;
};

/** Light from the north-west, half way up: the convention of printed maps, without which mountains are read as valleys. */
export const ATLAS_LIGHT: Light = { azimuthDeg: 315, altitudeDeg: 45 };

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
