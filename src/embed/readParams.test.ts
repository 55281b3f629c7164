import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import { layouts, readParams } from './readParams.ts';

const defaults = readParams('', '');

test('an address that says nothing gives the defaults: any layout, light colours, a map and a painted ground', () => {
  expect(defaults).toMatchObject({ layout: 'auto', theme: 'light', map: 'on', bg: 'paint', chrome: 'full' });
});

test('each layout can be asked for, and one there is not is chosen as if none had been', () => {
  for (const layout of layouts) expect(readParams(`?layout=${layout}`, '').layout).toBe(layout);
  expect(readParams('?layout=carousel', '').layout).toBe('auto');
});

test('an accent is six hexadecimal digits or nothing, so that no address can bring a style with it', () => {
  expect(readParams('?accent=AA0033', '').accent).toBe('AA0033');
  for (const accent of ['%23aa0033', 'red', 'aa0033;x', 'url(x)', 'aa003'])
    expect(readParams(`?accent=${accent}`, '').accent).toBeUndefined();
});

test('a hash may hold what AMP, WordPress and a step say, one after another, and a piece of text to find', () => {
  expect(readParams('', '#amp=1').isAmp).toBe(true);
  expect(readParams('', '#?secret=AbCdEfGh12').secret).toBe('AbCdEfGh12');
  expect(readParams('', '#step=3#?secret=AbCdEfGh12')).toMatchObject({ step: '3', secret: 'AbCdEfGh12' });
  expect(readParams('', '#:~:text=amp=1').isAmp).toBe(false);
});

test('the step of the query counts before that of the hash', () => {
  expect(readParams('?step=two', '#step=3').step).toBe('two');
});

test('a name that could end the host’s pattern or its line is no name', () => {
  expect(readParams('?childId=graphic.1-a', '').childId).toBe('graphic.1-a');
  expect(readParams('?childId=axPYMxb', '').childId).toBeUndefined();
  expect(readParams('?childId=a%0Ab', '').childId).toBeUndefined();
});

test('a planned height is brought between 120 and 20,000, and no other number is one', () => {
  expect(readParams('?h=640', '').h).toBe(640);
  expect(readParams('?h=101', '').h).toBe(120);
  expect(readParams('?h=99999', '').h).toBe(20_000);
  for (const h of ['-640', '1e3', '640px', 'NaN', '']) expect(readParams(`?h=${h}`, '').h).toBeUndefined();
});

const names = Object.keys(defaults).map((name) => (name === 'isAmp' ? 'amp' : name));
const values = fc.oneof(
  fc.constantFrom(...layouts, 'dark', 'off', 'none', 'reduce', 'min', 'transparent', '1', '640', '99999'),
  fc.constantFrom('aa0033', 'AbCdEfGh12', 'axPYMxb', 'a\nb', 'two'),
  fc.string({ unit: 'binary' }),
);
/** Any text, or one in which the parameters are named. */
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.constantFrom(...names), values))
    .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')),
);

test('whatever the query and the hash are, every parameter is one of those it may be', () => {
  fc.assert(
    fc.property(anyQuery, anyQuery, (search, hash) => {
      const read = readParams(search, hash);
      expect(['auto', ...layouts]).toContain(read.layout);
      expect(['light', 'dark', 'auto']).toContain(read.theme);
      expect(read.accent ?? 'aa0033').toMatch(/^[\da-f]{6}$/i);
      for (const name of [read.step, read.proposal, read.country])
        expect(name ?? 'x').toMatch(/^[\w-]{1,80}$/);
      expect(['paint', 'transparent']).toContain(read.bg);
      expect(['full', 'min']).toContain(read.chrome);
      expect(['on', 'off']).toContain(read.map);
      expect(['auto', 'none', 'all']).toContain(read.compat);
      expect(['auto', 'reduce']).toContain(read.motion);
      expect([true, false]).toContain(read.isAmp);
      expect(read.childId ?? 'x').toMatch(/^[^\r\n]{1,200}$/);
      expect(read.childId ?? 'x').not.toContain('xPYMx');
      expect(read.secret ?? 'AbCdEfGh12').toMatch(/^[\da-z]{10}$/i);
      expect(read.h ?? 120).toBeGreaterThanOrEqual(120);
      expect(read.h ?? 120).toBeLessThanOrEqual(20_000);
    }),
    runs(300),
  );
});
