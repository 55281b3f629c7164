import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import { adapterNames } from './adapters/adapter.ts';
import { chooseLayout, layouts, leastStepperBox, parseParams, type Situation } from './params.ts';

const defaults = parseParams('', '');

test('an address that says nothing gives the defaults: any layout, light colours, a map and a painted ground', () => {
  expect(defaults).toMatchObject({ layout: 'auto', theme: 'light', map: 'on', bg: 'paint', chrome: 'full' });
});

test('each layout can be asked for, and one there is not is chosen as if none had been', () => {
  for (const layout of layouts) expect(parseParams(`?layout=${layout}`, '').layout).toBe(layout);
  expect(parseParams('?layout=carousel', '').layout).toBe('auto');
});

test('an accent is six hexadecimal digits or nothing, so that no address can bring a style with it', () => {
  expect(parseParams('?accent=AA0033', '').accent).toBe('AA0033');
  for (const accent of ['%23aa0033', 'red', 'aa0033;x', 'url(x)', 'aa003'])
    expect(parseParams(`?accent=${accent}`, '').accent).toBeUndefined();
});

test('a hash may hold what AMP, WordPress and a step say, one after another, and a piece of text to find', () => {
  expect(parseParams('', '#amp=1').isAmp).toBe(true);
  expect(parseParams('', '#?secret=AbCdEfGh12').secret).toBe('AbCdEfGh12');
  expect(parseParams('', '#step=3#?secret=AbCdEfGh12')).toMatchObject({ step: '3', secret: 'AbCdEfGh12' });
  expect(parseParams('', '#:~:text=amp=1').isAmp).toBe(false);
});

test('the step of the query counts before that of the hash', () => {
  expect(parseParams('?step=two', '#step=3').step).toBe('two');
});

test('a name that could end the host’s pattern or its line is no name', () => {
  expect(parseParams('?childId=graphic.1-a', '').childId).toBe('graphic.1-a');
  expect(parseParams('?childId=axPYMxb', '').childId).toBeUndefined();
  expect(parseParams('?childId=a%0Ab', '').childId).toBeUndefined();
});

test('a planned height is brought between 120 and 20,000, and no other number is one', () => {
  expect(parseParams('?h=640', '').h).toBe(640);
  expect(parseParams('?h=101', '').h).toBe(120);
  expect(parseParams('?h=99999', '').h).toBe(20_000);
  for (const h of ['-640', '1e3', '640px', 'NaN', '']) expect(parseParams(`?h=${h}`, '').h).toBeUndefined();
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
      const read = parseParams(search, hash);
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

const bare: Situation = {
  wanted: 'auto',
  box: { width: 640, height: 640 },
  host: undefined,
  isStaged: false,
  mayBeStaged: false,
  applied: undefined,
};
const choose = (changes: Partial<Situation>) => chooseLayout({ ...bare, ...changes });

test('a bare frame shows a step at a time, down to 280 by 320', () => {
  expect(choose({})).toBe('stepper');
  expect(choose({ box: leastStepperBox })).toBe('stepper');
});

test('a frame that was given no size, 300 by 150, shows a still', () => {
  expect(choose({ box: { width: 300, height: 150 } })).toBe('static');
  expect(choose({ box: { width: 279, height: 900 } })).toBe('static');
});

test('a host that has made itself known gets a stack, before the frame has its height', () => {
  for (const host of ['pym', 'amp', 'iframe-resizer', 'open-iframe-resizer', 'guardian', 'own'] as const)
    expect(choose({ host, box: { width: 300, height: 150 } })).toBe('stack');
});

test('WordPress, which gives a frame 1,000 px at most, gets steps even where it gives what was asked', () => {
  expect(choose({ host: 'wordpress', applied: true })).toBe('stepper');
});

test('a frame that took the height it asked for is a stack, whoever gave it', () => {
  expect(choose({ applied: true })).toBe('stack');
});

test('a frame that did not take the height it asked for shows steps, whoever promised it', () => {
  for (const host of adapterNames) expect(choose({ host, applied: false })).toBe('stepper');
});

test('a frame is a stage while its host pins it, and steps until then', () => {
  expect(choose({ host: 'own', mayBeStaged: true })).toBe('stepper');
  expect(choose({ host: 'own', isStaged: true })).toBe('stage');
  expect(choose({ wanted: 'stage' })).toBe('stepper');
});

test('a layout that is asked for is given, a stage excepted', () => {
  for (const wanted of layouts.filter((one) => one !== 'stage'))
    expect(choose({ wanted, isStaged: true, box: { width: 100, height: 100 } })).toBe(wanted);
});

test('only a pinned frame is ever a stage, and only one that asks to scroll scrolls', () => {
  const situation = fc.record({
    wanted: fc.constantFrom('auto' as const, ...layouts),
    box: fc.record({ width: fc.nat(2000), height: fc.nat(9000) }),
    host: fc.option(fc.constantFrom(...adapterNames), { nil: undefined }),
    isStaged: fc.boolean(),
    mayBeStaged: fc.boolean(),
    applied: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(situation, (one) => {
      const layout = chooseLayout(one);
      expect(layout !== 'stage' || one.isStaged).toBe(true);
      expect(layout !== 'scroll' || one.wanted === 'scroll').toBe(true);
    }),
    runs(100),
  );
});
