import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the scripts are started from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What the build writes and the server serves: `dist`, or the folder DIST_DIR names from the project's. */
export const distDir = resolve(root, process.env.DIST_DIR ?? 'dist');
/** Everything a script may throw away. */
export const cacheDir = join(root, '.cache');
/** What the pages that embed the explainer need, which is tried in them. */
export const hostsDir = join(root, 'tests/hosts');

/** True for the file node was started with, false for a module another one imports. */
export function isStartedDirectly(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === realpathSync(process.argv[1]);
}
