import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { compareBuilds } from './lib/compareBuilds.mjs';
import { listFiles } from './lib/files.mjs';
import { cacheDir, root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { run } from './lib/run.mjs';

/** Builds the same files twice, in two folders and two time zones, and fails when a byte differs. */
await runMain(async () => {
  await ensureDependencies();
  const builds = [];
  for (const [folder, zone] of [
    ['first', 'Asia/Kathmandu'],
    ['second', 'America/Los_Angeles'],
  ]) {
    const dir = join(cacheDir, 'reproducible', folder);
    const code = await run('node', [join(root, 'scripts/build.mjs')], { DIST_DIR: dir, TZ: zone });
    if (code !== 0) throw new Problem('The build did not succeed; what it said stands above.');
    builds.push(await hashFiles(dir));
    await rm(dir, { recursive: true });
  }
  const differences = compareBuilds(builds[0], builds[1]);
  if (differences.length > 0) throw new Problem(`Two builds differ:\n${differences.join('\n')}`);
  console.log(`Two builds, the same ${builds[0].size} files, byte for byte.`);
});

/** The hash of each file by its path. */
async function hashFiles(dir) {
  const hashes = new Map();
  for (const file of await listFiles(dir))
    hashes.set(
      file,
      createHash('sha256')
        .update(await readFile(join(dir, file)))
        .digest('hex'),
    );
  return hashes;
}
