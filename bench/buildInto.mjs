import { relative } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { Problem } from '../scripts/lib/problem.mjs';
import { run } from '../scripts/lib/run.mjs';

/** Builds the site into a folder, of another story where one is given, and returns the seconds it took. */
export async function buildInto(dir, story) {
  const start = performance.now();
  const env = {
    DIST_DIR: relative(root, dir),
    ...(story === undefined ? {} : { STORY: relative(root, story) }),
  };
  const code = await run(process.execPath, ['scripts/build.mjs'], env);
  if (code !== 0) throw new Problem('There is nothing to measure: the build did not succeed.');
  return (performance.now() - start) / 1000;
}
