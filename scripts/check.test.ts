// @vitest-environment node
import { describe, expect, it } from 'vitest';
import lock from '../package-lock.json';
import { findLicenceProblems } from './check.ts';

const isRefused = (name: string, entry: object) =>
  findLicenceProblems({ packages: { [`node_modules/${name}`]: { version: '1.0.0', ...entry } } }).length > 0;

describe('findLicenceProblems', () => {
  it('finds none in our lockfile', () => expect(findLicenceProblems(lock)).toEqual([]));

  it.each([
    [false, 'a', { license: '(GPL-3.0 OR MIT)' }],
    [true, 'a', { license: 'MIT AND GPL-3.0', dev: true }],
    [true, 'a', { license: 'MPL-2.0' }],
    [false, 'a', { license: 'MPL-2.0', dev: true }],
    [true, 'a', { dev: true }],
    [true, 'a/node_modules/@iframe-resizer/child', { license: 'MIT', version: '5.3.0', dev: true }],
    [false, 'iframe-resizer', { license: 'MIT', version: '4.3.11', dev: true }],
  ])('refuses: %s for %s under %j', (expected, name, entry) => expect(isRefused(name, entry)).toBe(expected));
});
