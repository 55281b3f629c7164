// @vitest-environment node
import { expect, it } from 'vitest';
import { readBenchOptions } from './benchOptions.mjs';

it('without arguments the whole site is measured, as often as usual', () => {
  expect(readBenchOptions([])).toEqual({
    mode: 'site',
    only: ['phone', 'wire', 'desktop', 'hosts'],
    runs: undefined,
  });
});

it('takes parts, runs and other measurements', () => {
  expect(readBenchOptions(['--only', 'phone,hosts', '--runs=2'])).toMatchObject({
    only: ['phone', 'hosts'],
    runs: 2,
  });
  expect([readBenchOptions(['--growth']).mode, readBenchOptions(['--load']).mode]).toEqual([
    'growth',
    'load',
  ]);
});

it('refuses what it cannot measure', () => {
  expect(() => readBenchOptions(['--only=tablet'])).toThrow('does not know "tablet"');
  expect(() => readBenchOptions(['--runs=0'])).toThrow('--runs is "0"');
  expect(() => readBenchOptions(['--growth', '--load'])).toThrow('one at a time');
  expect(() => readBenchOptions(['--fast'])).toThrow('Known options');
});
