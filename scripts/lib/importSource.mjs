import { join } from 'node:path';
import { root } from './paths.mjs';
import { plainMessage } from './plainMessage.mjs';
import { Problem } from './problem.mjs';

/**
 * A module of `src` for a script to use, its types taken off by Vite.
 *
 * @param path from `src`, such as `story/loadStory.ts`
 */
export async function importSource(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'src', path), {
    root,
    configFile: false,
    logLevel: 'error',
  }).catch((error) => {
    throw new Problem(plainMessage(error), { cause: error });
  });
  return module;
}
