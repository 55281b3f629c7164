import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distDir } from './paths.mjs';
import { Problem } from './problem.mjs';

/** Throws one sentence when there is no build to serve. */
export function checkBuilt(dir = distDir) {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Problem('There is no build to serve yet: run `npm run build` first, or `npm start` for both.');
  }
}
