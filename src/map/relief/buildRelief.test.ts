import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { buildRelief, type Rivers } from './buildRelief.ts';
import type { Grid } from './elevation.ts';

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
