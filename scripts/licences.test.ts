// @vitest-environment node
import { describe, expect, it } from 'vitest';
import lock from '../package-lock.json';
import { findLicenceProblems } from './licences.ts';

const problems = (name: string, entry: object) =>
  findLicenceProblems({ packages: { '': {}, [`node_modules/${name}`]: { version: '1.0.0', ...entry } } });

describe('findLicenceProblems', () => {
  it('finds none in our lockfile', () => {
    expect(findLicenceProblems(lock)).toEqual([]);
  });

  it('holds what readers download to more than a tool', () => {
    expect(problems('a', { license: 'MPL-2.0' })).toEqual([
      'a 1.0.0 is under MPL-2.0, and readers download it.',
    ]);
    expect(problems('a', { license: 'MPL-2.0', dev: true })).toEqual([]);
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', 'SEE LICENSE IN LICENSE', undefined])(
    'refuses %s even for a tool',
    (license) => expect(problems('a', { license, dev: true })).toHaveLength(1),
  );

  it('accepts a choice of which one suits', () => {
    expect(problems('a', { license: '(GPL-3.0 OR MIT)' })).toEqual([]);
  });

  it('refuses iframe-resizer from version 5, whatever it states, and nested packages too', () => {
    expect(problems('a/node_modules/@iframe-resizer/child', { license: 'MIT', dev: true })).toHaveLength(1);
    expect(problems('iframe-resizer', { license: 'MIT', version: '5.0.0', dev: true })).toHaveLength(1);
    expect(problems('iframe-resizer', { license: 'MIT', version: '4.3.11', dev: true })).toEqual([]);
  });
});
