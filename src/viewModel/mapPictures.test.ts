import { describe, expect, it } from 'vitest';
import { loadStory } from '../model/loadStory.ts';
import type { MapPicture } from '../model/types.ts';
import { createContent } from './content.ts';
import { borderId } from './map.ts';
import { shadesFor } from './mapFigures.ts';
import { toMapPicture } from './mapPictures.ts';

const loaded = loadStory('src/content');
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { story } = loaded;
// The story's map with values of the test's own.
const values = {
  low: { type: 'percent', value: 10, claim: null },
  high: { type: 'percent', value: 60, claim: null },
  sum: { type: 'money', value: 40e9, currency: 'USD', claim: null },
  quarter: { type: 'money', value: 10e9, currency: 'USD', claim: null },
} as const;
const content = createContent({ ...story, values: { ...story.values, ...values } }, 'en', '/');
const map: MapPicture = { kind: 'map', extent: 'region', highlighted: ['KAZ'] };
const draw = (more: Partial<MapPicture>, labels: Record<string, string> = {}) =>
  toMapPicture({ ...map, ...more }, labels, content);

describe('a shade by value', () => {
  const shade = { by: 'value' as const, values: { KAZ: 'low', UZB: 'high', TJK: null }, classes: [25, 50] };
  const picture = draw({ shade, relief: 'strong' });

  it('puts each value into its class, and hatches what has none', () => {
    expect(picture.fills).toMatchObject({ KAZ: { class: 1 }, UZB: { class: 5 }, TJK: { hatched: true } });
  });

  it('writes its figures and words on the countries, labels of the step first', () => {
    expect(picture.figures).toMatchObject({ KAZ: '10%', UZB: '60%', TJK: content.words.interface.noFigure });
    expect(draw({ shade }, { KAZ: 'about a tenth' }).figures['KAZ']).toBe('about a tenth');
  });

  it('has a key of the classes in use, and no relief', () => {
    expect(picture.key.map(({ swatch, words }) => `${swatch} ${words}`)).toEqual([
      'shade-1 < 25%',
      'shade-5 50% +',
    ]);
    expect(picture.relief).toBe('none');
  });
});

describe('a shade by state', () => {
  const states = { KAZ: 'none-found', UZB: 'passed', KGZ: 'passed' };
  const picture = draw({ shade: { by: 'state', states } }, { UZB: 'May 2026' });

  it('fills the commonest state and hatches any other, with its words', () => {
    expect(picture.fills).toMatchObject({ UZB: { class: 4 }, KGZ: { class: 4 }, KAZ: { hatched: true } });
    expect(picture.figures['KAZ']).toBe(content.words.names.states['none-found']);
  });

  it('names a state in the key where a filled country has no label', () => {
    expect(picture.key).toHaveLength(1);
    expect(draw({ shade: { by: 'state', states } }, { UZB: 'May', KGZ: 'June' }).key).toEqual([]);
  });
});

describe('circles', () => {
  it('have areas in proportion to values, and money written short', () => {
    const { circles, figures } = draw({ circles: { KAZ: 'sum', UZB: 'quarter' } });
    expect((circles['KAZ']?.r ?? 0) / (circles['UZB']?.r ?? 1)).toBeCloseTo(2, 1);
    expect(figures['KAZ']).toBe('US$40bn');
  });
});

describe('the other extent', () => {
  it('is the whole region for a picture of small places', () => {
    expect(draw({ extent: 'gauges' }).other).toMatchObject({ isCloser: false });
  });

  it('is closer where many places lie close together', () => {
    const places = ['torugart', 'makmal', 'jalalabad', 'andijan'];
    const { other } = draw({ places });
    expect(other?.isCloser).toBe(true);
    expect(other?.names.map(({ id }) => id)).toEqual(expect.arrayContaining(places));
  });

  it('is none for few places', () => {
    expect(draw({ places: ['almaty'] }).other).toBeUndefined();
  });
});

describe('shadesFor', () => {
  it('spreads few classes over the scale, lightest first', () => {
    for (const count of [2, 3, 4, 5]) {
      const shades = shadesFor(count);
      expect(new Set(shades).size).toBe(count);
      expect(shades).toEqual(shades.toSorted((a, b) => a - b));
    }
  });
});

describe('borderId', () => {
  it('is the same whichever country is named first', () => {
    expect(borderId(['KAZ', 'CHN'])).toBe(borderId(['CHN', 'KAZ']));
  });
});
