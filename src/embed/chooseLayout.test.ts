import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/runs.ts';
import { chooseLayout, leastStepperBox, type Situation } from './chooseLayout.ts';
import { dialectNames } from './dialects/dialect.ts';
import { layouts } from './readParams.ts';

const bare: Situation = {
  wanted: 'auto',
  box: { width: 640, height: 640 },
  host: undefined,
  isStaged: false,
  mayBeStaged: false,
  obeyed: undefined,
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
  expect(choose({ host: 'wordpress', obeyed: true })).toBe('stepper');
});

test('a frame that took the height it asked for is a stack, whoever gave it', () => {
  expect(choose({ obeyed: true })).toBe('stack');
});

test('a frame that did not take the height it asked for shows steps, whoever promised it', () => {
  for (const host of dialectNames) expect(choose({ host, obeyed: false })).toBe('stepper');
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
    host: fc.option(fc.constantFrom(...dialectNames), { nil: undefined }),
    isStaged: fc.boolean(),
    mayBeStaged: fc.boolean(),
    obeyed: fc.option(fc.boolean(), { nil: undefined }),
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
