import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { buildRelief, type Rivers } from './buildRelief.ts';
import type { Grid } from './elevation.ts';
import { LEVEL_KINDS, levelId, type ReliefPaths, RIVERS_ID, serializeRelief, THRESHOLDS } from './levels.ts';

const SIDE = 120;
const spec = { rotate: [-82, 0], parallels: [25, 48], scale: 912, translate: [416, 426] } as const;
const extent = [-500, -500, 1500, 1500] as const;
const focus = { extent, share: 1 };

/** One mountain of 5,000 m in the middle of a plain. */
const mountain: Grid = {
  origin: [1251, 170],
  width: SIDE,
  height: SIDE,
  values: Float64Array.from({ length: SIDE * SIDE }, (_, at) => {
    const away = Math.hypot((at % SIDE) - SIDE / 2, Math.floor(at / SIDE) - SIDE / 2);
    return 5000 * Math.exp(-((away / 15) ** 2));
  }),
};

const riversOf = (...coordinates: [number, number][][]): Rivers => {
  const rivers: FeatureCollection = {
    type: 'FeatureCollection',
    features: coordinates.map((line) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: line },
    })),
  };
  return topology({ rivers }) as Rivers;
};

const across: [number, number][] = [
  [60, 45],
  [66, 46],
  [72, 45],
];

describe('buildRelief', () => {
  const relief = buildRelief(mountain, riversOf(across), spec, extent, focus);

  it('draws a mountain as one ring at every height below its top', () => {
    for (const { d } of relief.altitude) expect(d.split('z')).toHaveLength(2);
  });

  it('lights its north-western side and shades the other', () => {
    const middle = (d: string | undefined) => Number(/^M(-?[\d.]+)/.exec(d ?? '')?.[1]);
    expect(middle(relief.light[0]?.d)).toBeLessThan(middle(relief.shade[0]?.d));
  });

  it('has no shade on a plain', () => {
    const plain = { ...mountain, values: new Float64Array(SIDE * SIDE).fill(500) };
    const { altitude, shade, light } = buildRelief(plain, riversOf(across), spec, extent, focus);
    expect([...altitude, ...shade, ...light].map(({ d }) => d).join('')).toBe('');
  });

  it('leaves out a stub of a river, and keeps as short a reach that fills a gap', () => {
    const reach: [number, number][] = [
      [72, 45],
      [72.2, 45],
    ];
    const stub: [number, number][] = [
      [50, 30],
      [50.2, 30],
    ];
    const count = (rivers: Rivers) =>
      buildRelief(mountain, rivers, spec, extent, focus).rivers.match(/m/gi)?.length;
    expect(count(riversOf(across, stub))).toBe(1);
    expect(count(riversOf(across, reach))).toBe(2);
  });
});

const paths: ReliefPaths = {
  altitude: [{ from: 700, d: 'M0 0l1 0 0 1z' }],
  shade: [{ from: 0.06, d: 'M2 0l1 0 0 1z' }],
  light: [{ from: 0.1, d: 'M4 0l1 0 0 1z' }],
  rivers: 'M0 0l9 9',
};

describe('levelId', () => {
  it('is different for every level', () => {
    const ids = LEVEL_KINDS.flatMap((kind) => THRESHOLDS[kind].map((from) => levelId(kind, from)));
    expect(new Set([...ids, RIVERS_ID]).size).toBe(ids.length + 1);
  });

  it('names metres for altitude and hundredths for tones', () => {
    expect(levelId('altitude', 700)).toBe('relief-a700');
    expect(levelId('shade', 0.06)).toBe('relief-s6');
    expect(levelId('light', 0.1)).toBe('relief-l10');
  });
});

describe('serializeRelief', () => {
  it('is one SVG document of definitions, with an id for each level and the rivers', () => {
    expect(serializeRelief(paths)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><defs>' +
        '<path id="relief-a700" fill-rule="evenodd" d="M0 0l1 0 0 1z"/>' +
        '<path id="relief-s6" fill-rule="evenodd" d="M2 0l1 0 0 1z"/>' +
        '<path id="relief-l10" fill-rule="evenodd" d="M4 0l1 0 0 1z"/>' +
        '<path id="relief-rivers" vector-effect="non-scaling-stroke" d="M0 0l9 9"/></defs></svg>',
    );
  });
});

const map = `${process.env['STORY'] ?? 'src/content'}/map`;
const hasRelief = existsSync(`${map}/relief.json`);
const read = (name: string) => JSON.parse(readFileSync(`${map}/${name}.json`, 'utf8'));
const relief: ReliefPaths = hasRelief ? read('relief') : { altitude: [], shade: [], light: [], rivers: '' };
const { extent: drawn } = read('shapes');

// A story may do without.
describe.runIf(hasRelief)('the relief on file', () => {
  it.each(LEVEL_KINDS)('has every level of %s that the map draws', (kind) => {
    expect(relief[kind].map(({ from }) => from)).toEqual(THRESHOLDS[kind]);
  });

  it('weighs no more than 26 kB over the wire, as the one file that a page fetches', () => {
    const file = brotliCompressSync(serializeRelief(relief), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    });
    expect(file.length).toBeLessThanOrEqual(26_000);
  });

  it('starts inside what the map draws', () => {
    const [left, top, right, bottom] = drawn;
    const bleed = 12;
    for (const d of [...LEVEL_KINDS.flatMap((kind) => relief[kind].map((level) => level.d)), relief.rivers]) {
      const [, x, y] = /^M(-?[\d.]+?) ?(-?[\d.]+)[lq]/.exec(d) ?? [];
      expect(Number(x)).toBeGreaterThanOrEqual(left - bleed);
      expect(Number(x)).toBeLessThanOrEqual(right + bleed);
      expect(Number(y)).toBeGreaterThanOrEqual(top - bleed);
      expect(Number(y)).toBeLessThanOrEqual(bottom + bleed);
    }
  });
});
