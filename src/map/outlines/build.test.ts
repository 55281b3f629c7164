import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { buildShapes, type MapShapes } from './build.ts';
import type { Lakes } from './draw.ts';
import { type Atlas, type MapSource, parseMapSource } from './source.ts';
import { countRings } from './topology.ts';

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

/** In map units; a straight side longer than this, along an axis, is a cut and no coast. */
const LONGEST_STRAIGHT_COAST = 40;

const map = `${process.env.STORY ?? 'src/content'}/map`;
const readSource = () => JSON.parse(readFileSync(`${map}/source.json`, 'utf8'));
const text = readFileSync(`${map}/shapes.json`, 'utf8');
const shapes: MapShapes = JSON.parse(text);
const ownSource = parseMapSource(readSource());

describe('the shapes on file', () => {
  it.each(Object.entries(ownSource.rings))('keep every enclave of %s: %i rings', (code, rings) => {
    expect(countRings(shapes.participants[code] ?? '')).toBe(rings);
  });

  it('cover the extent that the source asks for', () => {
    expect(shapes.extent).toEqual(ownSource.extent);
  });

  it('weigh no more than 9 kB over the wire', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(9000);
  });

  it('are cut outside the extent, so that no straight edge of land is seen', () => {
    const [left, top, right, bottom] = ownSource.extent;
    const cuts = segments(shapes.land).filter(([x, y, nextX, nextY]) => {
      const isVertical = x === nextX && Math.abs(y - nextY) > LONGEST_STRAIGHT_COAST;
      const isHorizontal = y === nextY && Math.abs(x - nextX) > LONGEST_STRAIGHT_COAST;
      return isVertical || isHorizontal;
    });
    const seen = cuts.filter(
      ([x, y, nextX, nextY]) =>
        (x === nextX && x >= left && x <= right) || (y === nextY && y >= top && y <= bottom),
    );
    expect(cuts.length).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });
});

/** Every side of a path's rings as [x, y, nextX, nextY], rounded to tenths. */
function segments(path: string): [number, number, number, number][] {
  const sides: [number, number, number, number][] = [];
  let [x, y] = [0, 0];
  for (const ring of path.split('z').filter(Boolean)) {
    const numbers = (ring.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    let from: [number, number] | undefined;
    const start: [number, number] = [x + (numbers[0] ?? 0), y + (numbers[1] ?? 0)];
    [x, y] = start;
    for (let at = 2; at < numbers.length; at += 2) {
      from = [x, y];
      [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
      sides.push(tenths(...from, x, y));
    }
    sides.push(tenths(x, y, ...start));
    [x, y] = start;
  }
  return sides;
}

function tenths(...sides: [number, number, number, number]): [number, number, number, number] {
  return sides.map((value) => Math.round(value * 10) / 10) as [number, number, number, number];
}

describe('parseMapSource', () => {
  it("accepts the story's own source", () => {
    expect(() => parseMapSource(readSource())).not.toThrow();
  });

  it('names every problem at once, each with its path', () => {
    const broken = {
      ...readSource(),
      bleed: -1,
      tiers: { ...readSource().tiers, context: { weight: 0, grid: 1, leastRing: 1 } },
    };
    expect(() => parseMapSource(broken)).toThrow(/2 problem[^]*bleed[^]*tiers\.context\.weight/);
  });

  it('refuses what is no object at all', () => {
    expect(() => parseMapSource(null)).toThrow('(whole file)');
  });
});
