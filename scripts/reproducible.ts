import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, UserError } from './support/process.mjs';
import { cacheDir, root } from './support/project.ts';

/** Builds twice, in two folders and two time zones, and fails when a byte differs. */
export async function main(): Promise<void> {
  const [first, second] = ['first', 'second'].map((name) => join(cacheDir, 'reproducible', name));
  for (const [dir, zone] of [
    [first, 'Asia/Kathmandu'],
    [second, 'America/Los_Angeles'],
  ])
    if (
      await runCommand('node', ['scripts/run.mjs', 'build'], { cwd: root, env: { DIST_DIR: dir, TZ: zone } })
    )
      throw new UserError('The build failed; its output is above.');
  const diff = ['diff', '--no-index', '--stat', first ?? '', second ?? ''];
  if (await runCommand('git', diff)) throw new UserError('Two builds differ in the files above.');
  await rm(join(cacheDir, 'reproducible'), { recursive: true });
  console.log('Two builds, the same byte for byte.');
}
