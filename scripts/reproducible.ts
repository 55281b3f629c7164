import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, UserError } from './support/process.mjs';
import { cacheDir, listFiles, root } from './support/project.ts';

/** Builds twice, in two folders and two time zones, and fails when a byte differs. */
export async function main(): Promise<void> {
  const first = await buildAndHash('first', 'Asia/Kathmandu');
  const second = await buildAndHash('second', 'America/Los_Angeles');
  const files = [...new Set([...first.keys(), ...second.keys()])];
  const different = files.filter((file) => first.get(file) !== second.get(file));
  if (different.length > 0) throw new UserError(`Two builds differ in:\n- ${different.join('\n- ')}`);
  console.log(`Two builds, the same ${first.size} files byte for byte.`);
}

/** The hash of each file of a build by its path. */
async function buildAndHash(name: string, timeZone: string): Promise<Map<string, string>> {
  const dir = join(cacheDir, 'reproducible', name);
  const env = { DIST_DIR: dir, TZ: timeZone };
  if ((await runCommand('node', ['scripts/run.mjs', 'build'], { cwd: root, env })) !== 0)
    throw new UserError('The build failed; its output is above.');
  const hashes = new Map<string, string>();
  for (const file of await listFiles(dir))
    hashes.set(
      file,
      createHash('sha256')
        .update(await readFile(join(dir, file)))
        .digest('hex'),
    );
  await rm(dir, { recursive: true });
  return hashes;
}
