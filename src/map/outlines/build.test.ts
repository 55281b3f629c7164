import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { buildShapes } from './build.ts';
import type { Lakes } from './draw.ts';
import type { Atlas, MapSource } from './source.ts';

/** A square country of ten degrees, wound as d3 expects. */
const square = (id: string | undefined, west: number, south: number) => ({
  type: 'Feature' as const,
  ...(id === undefined ? {} : { id }),
  properties: { name: id ?? 'Nameless' },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west, south + 10],
        [west + 10, south + 10],
        [west + 10, south],
        [west, south],
      ],
    ],
  },
});
const collection = (...features: ReturnType<typeof square>[]) => ({
  type: 'FeatureCollection' as const,
  features,
});
const atlas = () =>
  topology({
    countries: collection(
      square('001', 0, 0),
      square('002', 10, 0),
      square('003', 20, 0),
      square(undefined, 30, 0),
    ),
  }) as Atlas;
const lakes = topology({ lakes: collection(square('Pond', 2, 2)) }) as Lakes;
const spec = { rotate: [-15, 0], parallels: [-10, 30], scale: 500, translate: [200, 200] } as const;
const participants = [{ code: 'AAA', numeric: '001' }];
const tier = { weight: 1, grid: 1, leastRing: 0 };
const source: MapSource = {
  atlas: '110m',
  extent: [-1000, -1000, 1000, 1000],
  bleed: 0,
  merge: {},
  drop: [],
  neutral: ['Nameless'],
  disputed: [{ between: ['002', '003'] }],
  leastTriangle: 1,
  tiers: {
    context: tier,
    participants: tier,
    fine: { of: [], ...tier },
    finest: {
      box: [
        [0, 0],
        [0, 0],
      ],
      weight: 1,
      grid: 1,
    },
  },
  lakes: { keep: ['Pond'], weight: 1, grid: 1, leastRing: 0 },
  rings: { AAA: 1 },
  graticule: 10,
};
const build = (changes: Partial<MapSource> = {}) =>
  buildShapes(atlas(), lakes, participants, spec, { ...source, ...changes });
const subpaths = (path: string) => path.split(/m/i).length - 1;

describe('buildShapes', () => {
  it('draws all land as one silhouette without inner borders', () => {
    expect(subpaths(build().land)).toBe(1);
  });

  it('draws a border dashed or solid, never both, and leaves a participant its own outline', () => {
    const { borders, disputed } = build();
    expect(subpaths(disputed)).toBe(1);
    expect(subpaths(borders)).toBe(1);
    expect(build({ disputed: [] }).disputed).toBe('');
  });

  it("takes '*' for any neighbour, and a name for a shape without a code", () => {
    expect(build({ disputed: [{ between: ['Nameless', '*'] }] }).disputed).not.toBe('');
  });

  it('leaves a line solid south of the latitude where its dispute begins', () => {
    const { borders, disputed } = build({ disputed: [{ between: ['002', '003'], northOf: 50 }] });
    expect(disputed).toBe('');
    expect(subpaths(borders)).toBe(2);
  });

  it('loses the border between shapes that are merged', () => {
    expect(build({ merge: { '002': ['003'] }, disputed: [] }).borders).not.toBe(
      build({ disputed: [] }).borders,
    );
  });

  it('stops when an enclave is lost, a shape is unknown, a lake is missing or a participant is dropped', () => {
    expect(() => build({ rings: { AAA: 2 } })).toThrow('AAA has 1 rings instead of 2');
    expect(() => build({ drop: ['999'] })).toThrow("no shape '999'");
    expect(() => build({ lakes: { ...source.lakes, keep: ['Sea'] } })).toThrow('no lake named Sea');
    expect(() => build({ drop: ['001'] })).toThrow("AAA: the atlas has no shape '001'");
  });

  it('stops at a ring wound the wrong way, which would flood the sphere', () => {
    const wrong = square('001', 0, 0);
    wrong.geometry.coordinates[0]?.reverse();
    const flooded = topology({ countries: collection(wrong) }) as Atlas;
    expect(() => buildShapes(flooded, lakes, participants, spec, source)).toThrow("List it in 'drop'");
  });
});
