// @vitest-environment node
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import lock from '../package-lock.json';
import { findLicenceProblems } from './check.ts';

const run = promisify(execFile);
let parent: string | undefined;
afterEach(() => parent !== undefined && rmSync(parent, { recursive: true, force: true }));

it.each(['a#b', 'q?x', '100%', '[{1}]*'])(
  'in a folder called %s, which Vite takes for an address, says what to do',
  async (name) => {
    parent = mkdtempSync(join(tmpdir(), 'folder-'));
    const scripts = join(parent, name, 'scripts');
    mkdirSync(join(scripts, 'support'), { recursive: true });
    for (const file of ['run.mjs', 'check.ts', 'support/process.mjs'])
      cpSync(join(import.meta.dirname, file), join(scripts, file));
    const failed = await run(process.execPath, [join(scripts, 'run.mjs'), 'check']).catch(
      (error: { code: number; stderr: string }) => error,
    );
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toMatch(/^The project lies in .*Rename the folder.*\n$/);
    expect(failed.stderr).toContain(name);
  },
);

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
