// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLicenceProblems } from './licences.mjs';
import { root } from './paths.mjs';

const lockOf = (name, entry) => ({
  packages: { '': { name: 'ours' }, [`node_modules/${name}`]: { version: '1.0.0', ...entry } },
});
const problems = (name, entry) => findLicenceProblems(lockOf(name, entry));

describe('licences', () => {
  it('every package in our lockfile is under a licence that suits', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50);
    expect(findLicenceProblems(lock)).toEqual([]);
  });

  it('what readers get is held to more than a tool is', () => {
    expect(problems('a', { license: 'MIT' })).toEqual([]);
    expect(problems('a', { license: 'MPL-2.0' })).toEqual([
      'a 1.0.0 is under MPL-2.0, which may not stand in what readers get.',
    ]);
    expect(problems('a', { license: 'MPL-2.0', dev: true })).toEqual([]);
  });

  it.each([
    'GPL-3.0',
    'GPL-2.0-or-later',
    'AGPL-3.0-only',
    'LGPL-2.1',
    'MIT AND GPL-3.0',
    'SEE LICENSE IN LICENSE',
  ])('%s is refused even for a tool', (license) =>
    expect(problems('a', { license, dev: true })).toHaveLength(1),
  );

  it('where a package offers a choice, one that suits is enough', () => {
    expect(problems('a', { license: '(GPL-3.0 OR MIT)' })).toEqual([]);
  });

  it('a package that states no licence is refused', () => {
    expect(problems('a', {})).toEqual([
      'a 1.0.0 is under no stated licence, which may not stand in what readers get.',
    ]);
  });

  it('iframe-resizer is to be had up to version 4, whatever later ones say of themselves', () => {
    expect(problems('@iframe-resizer/parent', { license: 'MIT', dev: true })[0]).toMatch(/may not be used/);
    expect(problems('iframe-resizer', { license: 'MIT', version: '5.0.0' })[0]).toMatch(/may not be used/);
    expect(problems('iframe-resizer', { license: 'MIT', version: '4.3.11', dev: true })).toEqual([]);
  });

  it('a package inside another’s folder is looked at, too', () => {
    expect(problems('a/node_modules/@iframe-resizer/child', { license: 'MIT' })).toHaveLength(1);
  });
});
