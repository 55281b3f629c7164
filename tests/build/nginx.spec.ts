import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFor } from '../../scripts/build/headers.ts';
import { findPrograms } from '../../scripts/support/browsers.ts';
import { startNginx } from '../../scripts/support/nginx.ts';
import { builtDir, listBuilt } from '../support/built.ts';
import { countryButton, openStory, panelOf } from '../support/reader.ts';
import { countries, countryPath, must, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const found = findPrograms().nginx;
const files = listBuilt().filter((file) => !file.startsWith('_'));
const country = must(countries[0]);

/** Of its own for each checkout that is tested at the same time. */
const port = 4800 + (Number(process.env['PREVIEW_PORT'] ?? 4321) % 100);
const origin = `http://127.0.0.1:${port}`;
const pathOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

test.skip(found === undefined, 'Not run: this machine has no nginx with Debian’s brotli module.');

test.describe('nginx with deploy/nginx.conf', () => {
  // One nginx for all of them.
  test.describe.configure({ mode: 'serial' });
  test.use({ baseURL: origin });
  let server: Awaited<ReturnType<typeof startNginx>> | undefined;
  test.beforeAll(async () => {
    server = await startNginx(must(found), { dir: builtDir, port });
  });
  test.afterAll(() => server?.stop());

  test('sends every file with the headers of scripts/build/headers.ts and its type, and may be framed', async () => {
    for (const file of files) {
      const { status, headers } = await get(origin + pathOf(file));
      expect(status, file).toBe(200);
      expect(headers, file).toMatchObject(lowerCase(headersFor(file)));
      expect(headers['content-type'], file).toMatch(types[file.split('.').at(-1) ?? ''] ?? /none/);
      expect(headers, file).not.toHaveProperty('x-frame-options');
    }
  });

  test('sends text as the build compressed it: brotli, gzip or as it is', async () => {
    const html = readFileSync(join(builtDir, 'index.html'));
    for (const [accepted, encoding, decompress] of [
      ['br, gzip', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['', undefined, (bytes: Buffer) => bytes],
    ] as const) {
      const { headers, body } = await get(`${origin}/`, { 'Accept-Encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(decompress(body).equals(html), `as ${encoding}`).toBe(true);
      if (encoding !== undefined) expect(headers['vary']).toBe('Accept-Encoding');
      if (encoding === 'br') expect(body.equals(readFileSync(join(builtDir, 'index.html.br')))).toBe(true);
    }
  });

  test('answers a revalidation with 304', async () => {
    const first = await get(`${origin}/`, { 'Accept-Encoding': 'br' });
    const again = await get(`${origin}/`, {
      'Accept-Encoding': 'br',
      'If-None-Match': first.headers['etag'] ?? '',
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('answers an unknown address with 404.html and its status, not cached', async () => {
    const missing = readFileSync(join(builtDir, '404.html'));
    for (const path of ['/no-such-page', '/countries/no-such/', '/assets/', '/assets/gone.js']) {
      const { status, headers, body } = await get(origin + path);
      expect([path, status, body.equals(missing)]).toEqual([path, 404, true]);
      expect(headers['cache-control'], path).toBe('no-cache');
      expect(headers['access-control-allow-origin'], path).toBe('*');
    }
  });

  test('redirects a folder without its slash, with the query, under any host name', async () => {
    for (const path of ['/notes', countryPath(country).slice(0, -1)]) {
      const { status, headers } = await get(`${origin}${path}?a=b`, { Host: 'news.example' });
      expect([301, 308], path).toContain(status);
      expect(headers['location'], path).toBe(`${path}/?a=b`);
    }
  });

  test('serves a story in which a country opens', async ({ page }) => {
    await openStory(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.opening.headline);
    await countryButton(page, country.name).click();
    await expect(page).toHaveURL(countryPath(country));
    await page.reload();
    await expect(panelOf(page, country.name)).toBeVisible();
  });
});

const types: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/,
  js: /^(text|application)\/javascript; charset=utf-8$/,
  csv: /^text\/csv; charset=utf-8$/,
  txt: /^text\/plain; charset=utf-8$/,
  json: /^application\/json/,
  webmanifest: /^application\/manifest\+json/,
  xml: /^(text|application)\/xml/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png$/,
  woff2: /^font\/woff2$/,
};

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** One answer as it was sent: fetch would unpack it and follow where it leads. */
function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
