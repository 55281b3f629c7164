// @vitest-environment node
import { expect, it } from 'vitest';
import { compareBuilds } from './compareBuilds.mjs';

it('a build does not differ from itself', () => {
  const build = new Map([['a', '1']]);
  expect(compareBuilds(build, new Map(build))).toEqual([]);
});

it('names every file that differs or is in one of them only', () => {
  const first = new Map([
    ['same', '1'],
    ['changed', '1'],
    ['gone', '1'],
  ]);
  const second = new Map([
    ['same', '1'],
    ['changed', '2'],
    ['new', '1'],
  ]);
  expect(compareBuilds(first, second)).toEqual([
    '- changed differs',
    '- gone is in the first only',
    '- new is in the second only',
  ]);
});
