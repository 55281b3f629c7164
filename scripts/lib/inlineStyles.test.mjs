import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineStyles } from './inlineStyles.mjs';

async function folderWith(css) {
  const dir = await mkdtemp(join(tmpdir(), 'styles-'));
  await writeFile(join(dir, 'a.css'), css);
  return dir;
}

test('a stylesheet stands in the page and its file is gone', async () => {
  const dir = await folderWith('p{color:red}\n');
  const page = await inlineStyles('<link rel="stylesheet" crossorigin href="/sub/a.css">', dir, '/sub/');
  expect(page).toBe('<style>p{color:red}</style>');
  await expect(access(join(dir, 'a.css'))).rejects.toThrow(/ENOENT/);
});

test('a page without stylesheets is left alone', async () => {
  expect(await inlineStyles('<p>words</p>', '/nowhere', '/')).toBe('<p>words</p>');
});

test('a stylesheet that would end its element stops the build', async () => {
  const dir = await folderWith('p::after{content:"</style>"}');
  await expect(inlineStyles('<link rel="stylesheet" href="/a.css">', dir, '/')).rejects.toThrow(/<\/style/);
});
