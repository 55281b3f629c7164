// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { budgets } from './budgets.mjs';
import { sortByBudget, weighBuild } from './weighBuild.mjs';

let dir;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'weigh-'));
  await mkdir(join(dir, 'assets'));
  await mkdir(join(dir, 'countries/a'), { recursive: true });
  await mkdir(join(dir, 'countries/b'), { recursive: true });
  await writeFile(join(dir, 'index.html'), `<style>a{}</style>${'word '.repeat(5000)}<style>b{}</style>`);
  await writeFile(join(dir, 'index.html.br'), 'x'.repeat(90));
  await writeFile(join(dir, 'countries/a/index.html'), 'short');
  await writeFile(join(dir, 'countries/b/index.html'), 'not as short');
  await writeFile(join(dir, 'assets/outline-AAAAAAA1.js'), 'a');
  await writeFile(join(dir, 'assets/outline-AAAAAAA2.js'), 'abc');
  await writeFile(join(dir, 'assets/index-A_-AAAA2.js'), 'ab');
  await writeFile(join(dir, 'assets/face.woff2'), 'f'.repeat(1000));
});
afterAll(() => rm(dir, { recursive: true }));

const bytesOf = async (what) => (await weighBuild(dir)).find((row) => row.what === what)?.bytes;

it('a file weighs what its packed copy does, and where it has none, itself', async () => {
  expect(await bytesOf('the story page')).toBe(90);
  expect(await bytesOf('fonts every reader may fetch')).toBe(1000);
});

it('of pages with something open the largest counts', async () => {
  expect(await bytesOf('a page with something open, in any language')).toBe('not as short'.length);
});

it('of one chunk in several languages the largest counts', async () => {
  expect(await bytesOf('script at the start')).toBe(5);
});

it('styles are weighed together', async () => {
  expect(await bytesOf('styles in the story page')).toBe(10);
});

it('a chunk no budget names counts as needed at the start', () => {
  const at = budgets.findIndex(({ what }) => what === 'script at the start');
  expect(sortByBudget(['assets/new-1.js', 'assets/claims-1.js'])[at]).toEqual(['assets/new-1.js']);
});

it('every budget has a limit and a reason', () => {
  for (const { limit, reason } of budgets) expect([limit > 0, reason.length > 20]).toEqual([true, true]);
});
