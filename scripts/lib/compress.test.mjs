// @vitest-environment node
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brotliParams, compressFiles } from './compress.mjs';
import { listFiles } from './files.mjs';
import { describeBuild, formatBytes } from './summary.mjs';

let dir;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'compress-'));
  await mkdir(join(dir, 'a'));
});
afterEach(() => rm(dir, { recursive: true }));

it('texts of more than 512 bytes get both copies, pictures and short texts none', async () => {
  await writeFile(join(dir, 'a/long.html'), 'x'.repeat(513));
  await writeFile(join(dir, 'short.html'), 'x'.repeat(512));
  await writeFile(join(dir, 'picture.png'), 'x'.repeat(5000));
  await compressFiles(dir);
  expect(await listFiles(dir)).toEqual([
    'a/long.html',
    'a/long.html.br',
    'a/long.html.gz',
    'picture.png',
    'short.html',
  ]);
  expect(brotliDecompressSync(await readFile(join(dir, 'a/long.html.br'))).toString()).toBe('x'.repeat(513));
  expect(gunzipSync(await readFile(join(dir, 'a/long.html.gz'))).toString()).toBe('x'.repeat(513));
});

it('a page of a megabyte or more is packed in less time', () => {
  const qualityOf = (bytes) => brotliParams(bytes)[constants.BROTLI_PARAM_QUALITY];
  expect([999_999, 1_000_000].map(qualityOf)).toEqual([11, 9]);
});

it('the same text gives the same bytes', async () => {
  await writeFile(join(dir, 'one.txt'), 'abc'.repeat(900));
  await writeFile(join(dir, 'two.txt'), 'abc'.repeat(900));
  await compressFiles(dir);
  for (const extension of ['.br', '.gz']) {
    expect(await readFile(join(dir, `one.txt${extension}`))).toEqual(
      await readFile(join(dir, `two.txt${extension}`)),
    );
  }
});

it('the summary weighs files once, without their copies', async () => {
  await writeFile(join(dir, 'index.html'), 'x'.repeat(2000));
  await writeFile(join(dir, 'a/b.js'), 'x'.repeat(1500));
  await compressFiles(dir);
  expect(await describeBuild(dir, 1)).toMatch(
    /^1 page, 3\.5 kB in 2 files; \/ is 2\.0 kB, \d+ B as sent \(br\)$/,
  );
});

it('bytes are told in thousands', () => {
  expect([0, 999, 1000, 999_949, 999_950].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '999.9 kB',
    '1.00 MB',
  ]);
});
