// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from './output.ts';

let parent: string;
let dir: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'output-'));
  dir = join(parent, 'dist');
  await mkdir(dir);
  await writeFile(join(dir, 'index.html'), 'old');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const page = () => readFile(join(dir, 'index.html'), 'utf8');
const write = (text: string) => async (next: string) => writeFile(join(next, 'index.html'), text);

describe('replaceFolder', () => {
  it('shows the old folder until the new one is complete, and leaves nothing beside it', async () => {
    await replaceFolder(dir, async (next) => {
      await writeFile(join(next, 'index.html'), 'new');
      expect(await page()).toBe('old');
    });
    expect(await page()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('keeps the old folder when writing fails half-way', async () => {
    const fail = async (next: string) => {
      await write('half')(next);
      throw new Error('stopped');
    };
    await expect(replaceFolder(dir, fail)).rejects.toThrow('stopped');
    expect(await page()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('refuses a second writer and names the first', async () => {
    await replaceFolder(dir, async (next) => {
      await expect(replaceFolder(dir, write('second'))).rejects.toThrow(
        new RegExp(`process ${process.pid}\\) is writing .*DIST_DIR`),
      );
      await write('first')(next);
    });
    expect(await page()).toBe('first');
  });

  it('takes over the lock of a process that no longer runs', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    await writeFile(`${dir}.lock`, JSON.stringify({ pid: child.pid, started: '' }));
    await replaceFolder(dir, write('new'));
    expect(await page()).toBe('new');
  });

  it.runIf(process.platform === 'linux')(
    'takes over the lock of an earlier process with the same number',
    async () => {
      await writeFile(`${dir}.lock`, JSON.stringify({ pid: process.pid, started: '1' }));
      await replaceFolder(dir, write('new'));
      expect(await page()).toBe('new');
    },
  );

  it('takes over a lock that holds no owner', async () => {
    await writeFile(`${dir}.lock`, '');
    await replaceFolder(dir, write('new'));
    expect(await readdir(parent)).toEqual(['dist']);
  });

  it('brings back the folder of a process that was killed between its two renames', async () => {
    await rm(dir, { recursive: true });
    await mkdir(`${dir}.previous`);
    await writeFile(`${dir}.previous/index.html`, 'old');
    await expect(replaceFolder(dir, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
    expect(await page()).toBe('old');
  });
});
