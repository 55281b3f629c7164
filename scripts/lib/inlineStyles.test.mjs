import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dropStylesheet, readStyles } from './inlineStyles.mjs';

const link = '<link rel="stylesheet" crossorigin href="/sub/a.css">';

async function folderWith(files) {
  const dir = await mkdtemp(join(tmpdir(), 'styles-'));
  await Promise.all(Object.entries(files).map(([name, css]) => writeFile(join(dir, name), css)));
  return dir;
}

test('a page loses its stylesheet link, and the folder its file', async () => {
  const clientDir = await folderWith({ 'a.css': 'p{}' });
  expect(await dropStylesheet(`<p>words</p>${link}`, { clientDir, base: '/sub/' })).toBe('<p>words</p>');
  await expect(access(join(clientDir, 'a.css'))).rejects.toThrow(/ENOENT/);
});

test('a page that links no stylesheet stays as it is; one that links two stops the build', async () => {
  const clientDir = await folderWith({ 'a.css': 'p{}' });
  expect(await dropStylesheet('<p>words</p>', { clientDir, base: '/sub/' })).toBe('<p>words</p>');
  await expect(dropStylesheet(link + link, { clientDir, base: '/sub/' })).rejects.toThrow(/it links 2/);
});

test('the entry’s styles come first and all others later', async () => {
  const dir = await folderWith({ 'entry-server-x.css': 'a{}\n', 'chapters-y.css': 'b{}' });
  expect(await readStyles(dir)).toEqual({ first: 'a{}', later: 'b{}', shorter: '' });
});

test('a server build without styles stops the build', async () => {
  await expect(readStyles(await folderWith({}))).rejects.toThrow(/ssrEmitAssets/);
});
