import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { contrastOf } from '../embed/accent.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
const [plain = '', supported = ''] = css.split('@supports');

/** Each colour by the name of its token. */
const light = new Map(
  [
    ...(/:root \{(.*?)\n\}/s.exec(plain)?.[1] ?? '').matchAll(/--([\w-]+):\s*(#[\da-f]{6}|rgb\([^)]*\));/g),
  ].map(([, name = '', value = '']) => [name, value] as const),
);
const both = [
  ...supported.matchAll(/--([\w-]+):\s*light-dark\(\s*((?:#|rgb\().*?),\s*((?:#|rgb\().*?)\s*\);/g),
].map(([, name = '', day = '', night = '']) => ({ name, day, night }));
const dark = new Map(both.map(({ name, night }) => [name, night] as const));

test('every colour has its plain value and its dark', () => {
  expect(light.size).toBeGreaterThan(25);
  expect(both.map(({ name, day }) => [name, day])).toEqual([...light]);
});

test('no other stylesheet chooses between light and dark: a browser without light-dark() would have neither', () => {
  const choosing = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file))
    .filter((file) => file.endsWith('.css') && readFileSync(file, 'utf8').includes('light-dark('));
  expect(choosing).toEqual([join('src', 'styles', 'tokens.css')]);
  expect(plain).not.toContain('light-dark(');
});

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s', (_, colours) => {
  const of = (name: string) => colours.get(name)?.replace('#', '') ?? '';
  const contrast = (ink: string, ground: string) => ({ ink, ground, is: contrastOf(of(ink), of(ground)) });

  it.each(['paper', 'paper-raised'])(
    'every ink of words has 4.5:1 on --%s, and marks of charts 3:1',
    (paper) => {
      const enough = { ink: 4.5, 'ink-soft': 4.5, 'ink-quiet': 4.5, accent: 4.5, 'chart-ink': 3 };
      for (const [ink, least] of Object.entries(enough))
        expect(contrast(ink, paper)).toSatisfy(({ is }) => is >= least);
    },
  );

  it('names of the map have 4.5:1 on every ground they stand on', () => {
    const shades = [1, 2, 3, 4, 5].map((shade) => `map-shade-${shade}`);
    for (const ground of [
      'map-land',
      'map-pale',
      'map-full',
      'map-circle',
      'map-hatch',
      'map-stripe',
      ...shades,
    ])
      expect(contrast('map-ink', ground)).toSatisfy(({ is }) => is >= 4.5);
    for (const ground of ['map-land', 'map-pale'])
      expect(contrast('map-ink-quiet', ground)).toSatisfy(({ is }) => is >= 4.5);
    expect(contrast('map-ink-water', 'map-water')).toSatisfy(({ is }) => is >= 4.5);
  });

  it('each shade of the map is darker or lighter than the one before, in one direction', () => {
    const steps = [1, 2, 3, 4, 5].map((shade) => contrastOf(of(`map-shade-${shade}`), of('paper')));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});
