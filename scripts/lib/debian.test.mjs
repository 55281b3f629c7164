// @vitest-environment node
import { expect, it } from 'vitest';
import { debianPackages, listMissing } from './debian.mjs';

const everything = Object.keys(debianPackages);

it('asks for nothing where every program is there, and for every package where none is', () => {
  expect(listMissing(everything, () => true)).toEqual([]);
  expect(listMissing(everything, () => false)).toEqual(
    everything.flatMap((purpose) => debianPackages[purpose].packages),
  );
});

it('asks only for what the purposes named lack', () => {
  const hasFirefox = (path) => path === debianPackages.firefox.program;
  expect(listMissing(['firefox', 'screen'], hasFirefox)).toEqual(['xvfb', 'xauth']);
});
