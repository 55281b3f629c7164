import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineStyles } from './inlineStyles.mjs';

const link = '<link rel="stylesheet" crossorigin href="/sub/a.css">';

async function folders(css) {
  const clientDir = await mkdtemp(join(tmpdir(), 'client-'));
  const serverDir = await mkdtemp(join(tmpdir(), 'server-'));
  await writeFile(join(clientDir, 'a.css'), 'only{}');
  if (css !== undefined) await writeFile(join(serverDir, 'all.css'), css);
  return { clientDir, serverDir, base: '/sub/' };
}

test('the server’s styles stand in the page and the client’s file is gone', async () => {
  const dirs = await folders('p{color:red}\n');
  expect(await inlineStyles(link, dirs)).toBe('<style>p{color:red}</style>');
  await expect(access(join(dirs.clientDir, 'a.css'))).rejects.toThrow(/ENOENT/);
});

test('a page that links no stylesheet, or two, stops the build', async () => {
  const dirs = await folders('p{}');
  await expect(inlineStyles('<p>words</p>', dirs)).rejects.toThrow(/it links 0/);
  await expect(inlineStyles(link + link, dirs)).rejects.toThrow(/it links 2/);
});

test('a server build without styles stops the build', async () => {
  await expect(inlineStyles(link, await folders(undefined))).rejects.toThrow(/ssrEmitAssets/);
});

test('a stylesheet that would end its element stops the build', async () => {
  await expect(inlineStyles(link, await folders('p::after{content:"</style>"}'))).rejects.toThrow(/<\/style/);
});
