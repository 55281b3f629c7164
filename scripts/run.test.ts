// @vitest-environment node
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';

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
