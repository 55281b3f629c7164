import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { adapterNames } from './adapters/adapter.ts';
import {
  chooseLayout,
  layouts,
  minStepperBox,
  parseParams,
  publicLayoutName,
  type Situation,
} from './params.ts';

const defaults = parseParams('', '');

describe('parseParams', () => {
  it('gives the defaults for an empty address: any layout, light colours, a map and a painted ground', () => {
    expect(defaults).toMatchObject({
      layout: 'auto',
      theme: 'light',
      map: 'on',
      bg: 'paint',
      chrome: 'full',
    });
  });

  it('takes each layout by its own and its public name, and any other for auto', () => {
    for (const layout of layouts)
      for (const name of [layout, publicLayoutName(layout)])
        expect(parseParams(`?layout=${name}`, '').layout).toBe(layout);
    expect(parseParams('?layout=carousel', '').layout).toBe('auto');
  });

  it('takes only six hexadecimal digits for an accent, so that no address can inject a style', () => {
    expect(parseParams('?accent=AA0033', '').accent).toBe('AA0033');
    for (const accent of ['%23aa0033', 'red', 'aa0033;x', 'url(x)', 'aa003'])
      expect(parseParams(`?accent=${accent}`, '').accent).toBeUndefined();
  });

  it('parses a hash with the parts of AMP, WordPress and a step, one after another, and a text fragment', () => {
    expect(parseParams('', '#amp=1').isAmp).toBe(true);
    expect(parseParams('', '#?secret=AbCdEfGh12').secret).toBe('AbCdEfGh12');
    expect(parseParams('', '#step=3#?secret=AbCdEfGh12')).toMatchObject({ step: '3', secret: 'AbCdEfGh12' });
    expect(parseParams('', '#:~:text=amp=1').isAmp).toBe(false);
  });

  it('prefers the step of the query to that of the hash', () => {
    expect(parseParams('?step=two', '#step=3').step).toBe('two');
  });

  it('ignores a childId that could end the host’s pattern or its line', () => {
    expect(parseParams('?childId=graphic.1-a', '').childId).toBe('graphic.1-a');
    expect(parseParams('?childId=axPYMxb', '').childId).toBeUndefined();
    expect(parseParams('?childId=a%0Ab', '').childId).toBeUndefined();
  });

  it('clamps a planned height between 120 and 20,000, and ignores other numbers', () => {
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

  it('gives every parameter an allowed value, whatever the query and the hash are', () => {
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
});

const bare: Situation = {
  wanted: 'auto',
  box: { width: 640, height: 640 },
  host: undefined,
  isSticky: false,
  mayStick: false,
  canResize: true,
  applied: undefined,
};
const choose = (changes: Partial<Situation>) => chooseLayout({ ...bare, ...changes });

describe('chooseLayout', () => {
  it('shows one step at a time in a bare frame, down to 280 by 320', () => {
    expect(choose({})).toBe('stepper');
    expect(choose({ box: minStepperBox })).toBe('stepper');
  });

  it('shows a static picture in a frame without a size, 300 by 150', () => {
    expect(choose({ box: { width: 300, height: 150 } })).toBe('static');
    expect(choose({ box: { width: 279, height: 900 } })).toBe('static');
  });

  it('is a stack as soon as a host is known, before the height is applied', () => {
    for (const host of ['pym', 'amp', 'iframe-resizer', 'open-iframe-resizer', 'guardian', 'own'] as const)
      expect(choose({ host, box: { width: 300, height: 150 } })).toBe('stack');
  });

  it('is steps in WordPress, which gives a frame 1,000 px at most', () => {
    expect(choose({ host: 'wordpress', applied: true })).toBe('stepper');
  });

  it('is a stack in a frame that has the height it asked for, whoever applied it', () => {
    expect(choose({ applied: true })).toBe('stack');
  });

  it('is steps in a frame that has not, whoever the host', () => {
    for (const host of adapterNames) expect(choose({ host, applied: false })).toBe('stepper');
  });

  it('is sticky while the host makes the frame so, and steps until then', () => {
    expect(choose({ host: 'own', mayStick: true })).toBe('stepper');
    expect(choose({ host: 'own', isSticky: true })).toBe('sticky');
    expect(choose({ wanted: 'sticky' })).toBe('stepper');
  });

  it('is the one asked for, except sticky', () => {
    for (const wanted of layouts.filter((one) => one !== 'sticky'))
      expect(choose({ wanted, isSticky: true, box: { width: 100, height: 100 } })).toBe(wanted);
  });

  it('is sticky only where the host made the frame so, and scrolls only where asked for', () => {
    const situation = fc.record({
      wanted: fc.constantFrom('auto' as const, ...layouts),
      box: fc.record({ width: fc.nat(2000), height: fc.nat(9000) }),
      host: fc.option(fc.constantFrom(...adapterNames), { nil: undefined }),
      isSticky: fc.boolean(),
      mayStick: fc.boolean(),
      canResize: fc.boolean(),
      applied: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(situation, (one) => {
        const layout = chooseLayout(one);
        expect(layout !== 'sticky' || one.isSticky).toBe(true);
        expect(layout !== 'scroll' || one.wanted === 'scroll').toBe(true);
      }),
      runs(100),
    );
  });

  it('is steps, not a stack that would be cut off, where the host can resize nothing', () => {
    for (const wanted of ['auto', 'stack'] as const)
      expect(choose({ wanted, host: 'own', canResize: false, applied: false })).toBe('stepper');
  });
});
