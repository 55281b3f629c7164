// @vitest-environment node
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFiles } from './compress.ts';
import { formatHeadersFile, type Headers, headersFor } from './headers.ts';
import { renderPng } from './pictures.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('compressFiles', () => {
  it('writes copies of texts that are larger than 512 bytes', async () => {
    await mkdir(join(dir, 'a'));
    await writeFile(join(dir, 'a/long.html'), 'x'.repeat(513));
    await writeFile(join(dir, 'short.html'), 'x'.repeat(512));
    await writeFile(join(dir, 'picture.png'), 'x'.repeat(5000));
    await compressFiles(dir);
    expect((await readdir(dir)).toSorted()).toEqual(['a', 'picture.png', 'short.html']);
    const copy = (extension: string) => readFile(join(dir, `a/long.html${extension}`));
    expect(brotliDecompressSync(await copy('.br')).toString()).toBe('x'.repeat(513));
    expect(gunzipSync(await copy('.gz')).toString()).toBe('x'.repeat(513));
  });
});

describe('headers', () => {
  it('cache hashed files for a year, the host script for minutes, and revalidate the rest', () => {
    const cacheControl = (file: string) => headersFor(file)['Cache-Control'];
    expect(cacheControl('assets/a-123.js')).toBe('public,max-age=31536000,immutable');
    expect(cacheControl('embed/v1.js')).toBe('public,max-age=300');
    const others = ['', 'index.html', 'embed/index.html', 'embed/v1.json', 'x/assets/a.js'].map(cacheControl);
    expect(new Set(others)).toEqual(new Set(['no-cache']));
  });

  it.each(['/', '/sub/'])('are the same in _headers for every file under %s, none set twice', (base) => {
    const files = [
      '404.html',
      'assets/a-123.js',
      'embed/index.html',
      'embed/v1.js',
      'embed/zh/index.html',
      'index.html',
      'zh/notes/index.html',
    ];
    const text = formatHeadersFile(files, "default-src 'none'", base);
    for (const file of files) {
      const path = base + file.replace(/(^|\/)index\.html$/, '$1');
      expect([file, readHeaders(text, path)]).toEqual([file, headersFor(file, "default-src 'none'")]);
    }
  });
});

/** The headers of a path by the rules of `_headers`; throws where two rules set the same one. */
function readHeaders(text: string, path: string): Headers {
  const found: Headers = {};
  let matches = false;
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === '') matches = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (matches && name in found) throw new Error(`${name} twice for ${path}`);
    else if (matches) found[name] = value;
  }
  return found;
}

describe('renderPng', () => {
  const svg = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><circle r="9" fill="${colour}"/></svg>`;

  it('gives the same bytes for the same SVG, in the size of the SVG times the scale', async () => {
    const first = await renderPng(svg('green'), 2, join(dir, 'one'));
    expect((await renderPng(svg('green'), 2, join(dir, 'other'))).equals(first)).toBe(true);
    expect((await renderPng(svg('blue'), 2, join(dir, 'other'))).equals(first)).toBe(false);
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([60, 40]);
  });
});
