import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { closeServer, createStaticServer, listen } from '../../scripts/support/server.ts';
import { watchContext } from './test.ts';

/** A story built into a folder of its own, and a server of it; `close` ends that. */
export type ServedStory = { dir: string; baseURL: string; close: () => void };

/**
 * Builds the story of a folder beside the one under test, and serves it.
 *
 * @param port to start looking for a free one at
 */
export async function serveStory(story: string, name: string, port: number): Promise<ServedStory> {
  const dir = resolve('.cache', name);
  execFileSync('node', ['scripts/run.mjs', 'build'], {
    env: { ...process.env, STORY: story, PSEUDO: '1', DIST_DIR: dir, BASE_PATH: '', SITE_URL: '' },
    stdio: 'pipe',
  });
  const server = createStaticServer({ dir });
  const baseURL = `http://localhost:${await listen(server, { port })}`;
  return {
    dir,
    baseURL,
    close: () => {
      closeServer(server);
    },
  };
}

/** Opens a context on a served story and returns what its pages complained of. */
export async function readIn(
  browser: Browser,
  { baseURL }: ServedStory,
  options: BrowserContextOptions,
  read: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options });
  const problems = watchContext(context, baseURL);
  await read(await context.newPage());
  await context.close();
  return problems;
}
