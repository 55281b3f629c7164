// @vitest-environment node
import { expect, it } from 'vitest';
import { judgeTargets } from './targets.mjs';

const row = (measured, what) => judgeTargets(measured).find((one) => one.what === what);
const of = (value) => ({ value });

it('a paint is held to 1.15 times that of the page without scripts', () => {
  const measure = (fcp) => ({ phone: { explainer: { fcp: of(fcp) }, plain: { fcp: of(400) } } });
  expect(row(measure(459), 'FCP, phone')).toEqual({
    what: 'FCP, phone',
    target: '≤ 460 ms (1.15 × plain)',
    value: '459 ms',
    met: true,
  });
  expect(row(measure(461), 'FCP, phone').met).toBe(false);
});

it('what was not measured is neither met nor missed', () => {
  expect(judgeTargets({}).filter(({ met }) => met !== undefined)).toEqual([]);
  const half = { phone: { explainer: { fcp: of(1) }, plain: {} } };
  expect(row(half, 'FCP, phone').met).toBeUndefined();
});

it('nothing shifts on load, not even a little', () => {
  const measure = (cls) => ({ phone: { explainer: { cls: of(cls) } } });
  expect(row(measure(0), 'CLS on load, phone').met).toBe(true);
  expect(row(measure(0.0001), 'CLS on load, phone').met).toBe(false);
});

it('what the first packets lack is named', () => {
  const what = 'opening and map in the first 13,700 bytes';
  expect(row({ missing: [] }, what).met).toBe(true);
  expect(row({ missing: ['the headline', 'the name of AAA'] }, what)).toMatchObject({
    value: 'the headline, the name of AAA',
    met: false,
  });
});

it('an article may wait 10 ms longer for it than for nothing', () => {
  const what = 'TBT of an article that embeds it, phone';
  const measure = (ms) => ({
    hosts: { 'with the explainer': { hostTbt: of(ms) }, 'with an empty frame': { hostTbt: of(0) } },
  });
  expect([row(measure(10), what).met, row(measure(11), what).met]).toEqual([true, false]);
});
