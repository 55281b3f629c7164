import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { contentType } from '../../scripts/lib/contentType.mjs';
import { headersFor } from '../../scripts/lib/headers.mjs';
import { readPolicy } from '../../scripts/lib/headersFile.mjs';
import { findNginx, startNginx } from '../../scripts/lib/startNginx.mjs';
import { builtDir, listBuilt } from '../support/built.ts';
import { countryButton, headingOf, opened, openStory, panelOf } from '../support/reader.ts';
import { countries, countryPath, must, ui, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const found = findNginx();
const files = listBuilt().filter((file) => !file.startsWith('_'));
const country = must(countries[0]);

// One nginx of each kind for all of them.
test.describe.configure({ mode: 'serial' });
test.skip(found === undefined, 'Not run: this machine has no nginx with Debian’s brotli module.');

for (const base of ['/', '/graphics/explainer/'])
  test.describe(`nginx with the shipped configuration, at ${base}`, () => {
    const port = 4800 + (Number(process.env['PREVIEW_PORT'] ?? 4321) % 100) * 2 + (base === '/' ? 0 : 1);
    const origin = `http://127.0.0.1:${port}`;
    const addressOf = (file: string) => base + file.replace(/(^|\/)index\.html$/, '$1');
    let server: Awaited<ReturnType<typeof startNginx>> | undefined;
    test.beforeAll(async () => {
      server = await startNginx(must(found), { dir: builtDir, port, base });
    });
    test.afterAll(() => server?.stop());
    test.use({ baseURL: origin });

    test('every file of the build comes with the headers of the table, its type, and no word on who may frame it', async () => {
      const policy = await readPolicy(builtDir);
      for (const file of files) {
        const { status, headers } = await get(origin + addressOf(file));
        expect(status, file).toBe(200);
        expect(headers, file).toMatchObject(lowerCase(headersFor(file, policy)));
        expect(headers['content-type'], file).toBe(contentType(file));
        expect(headers, file).not.toHaveProperty('x-frame-options');
      }
    });

    test('text is sent as the build packed it: brotli, gzip, or as it is, with the same words', async () => {
      const html = readFileSync(join(builtDir, 'index.html'));
      const packed = [
        ['br, gzip', 'br', brotliDecompressSync],
        ['gzip', 'gzip', gunzipSync],
        ['', undefined, (bytes: Buffer) => bytes],
      ] as const;
      for (const [accepted, encoding, unpack] of packed) {
        const { headers, body } = await get(origin + base, { 'Accept-Encoding': accepted });
        expect(headers['content-encoding']).toBe(encoding);
        expect(unpack(body).equals(html), `words as ${encoding}`).toBe(true);
        if (encoding !== undefined) expect(headers['vary']).toBe('Accept-Encoding');
      }
      const { body } = await get(origin + base, { 'Accept-Encoding': 'br' });
      expect(body.length, 'no more than the build packed').toBe(
        readFileSync(join(builtDir, 'index.html.br')).length,
      );
    });

    test('who has a page is told that it has not changed', async () => {
      const { headers } = await get(origin + base, { 'Accept-Encoding': 'br' });
      const again = await get(origin + base, {
        'Accept-Encoding': 'br',
        'If-None-Match': headers['etag'] ?? '',
      });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    test('an address that does not exist is the page that says so, with its status, not to be kept', async () => {
      const missing = readFileSync(join(builtDir, '404.html'));
      for (const path of ['no-such-page', 'countries/no-such/', 'assets/', 'assets/gone.js']) {
        const { status, headers, body } = await get(origin + base + path);
        expect([path, status, body.equals(missing)]).toEqual([path, 404, true]);
        expect(headers['cache-control'], path).toBe('no-cache');
        expect(headers['access-control-allow-origin'], path).toBe('*');
      }
      if (base !== '/') expect((await get(`${origin}/notes/`)).status, 'outside the base').toBe(404);
    });

    test('an address without its slash leads to the one with it, query and all, under whatever name it was asked for', async () => {
      for (const path of ['notes', countryPath(country).slice(1, -1), ...(base === '/' ? [] : [''])]) {
        const bare = (base + path).replace(/\/$/, '');
        const { status, headers } = await get(`${origin}${bare}?a=b`, { Host: 'news.example' });
        expect([301, 308], bare).toContain(status);
        expect(headers['location'], bare).toBe(`${bare}/?a=b`);
      }
    });
  });

test.describe('a reader on nginx', () => {
  const port = 4800 + (Number(process.env['PREVIEW_PORT'] ?? 4321) % 100) * 2;
  let server: Awaited<ReturnType<typeof startNginx>> | undefined;
  test.beforeAll(async () => {
    server = await startNginx(must(found), { dir: builtDir, port });
  });
  test.afterAll(() => server?.stop());
  test.use({ baseURL: `http://127.0.0.1:${port}` });

  test('reads the story and opens a country in it', async ({ page }) => {
    await openStory(page);
    await expect(headingOf(page, words.opening.headline, 1)).toBeVisible();
    await countryButton(page, country.name).click();
    await expect(page).toHaveURL(countryPath(country));
    await expect(panelOf(page, country.name)).toBeVisible();
    await page.reload();
    await expect(panelOf(page, country.name)).toBeVisible();
    await page.getByRole('link', { name: ui.close, exact: true }).click();
    await expect(opened(page)).toHaveCount(0);
  });

  test.describe('at an address that does not exist', () => {
    test.use({ allow: { problems: [/status of 404/] } });
    test('finds the way to the nearest one', async ({ page }) => {
      const answer = await page.goto(countryPath({ slug: country.slug.slice(1) }));
      expect(answer?.status()).toBe(404);
      await expect(headingOf(page, ui.notFoundTitle, 1)).toBeVisible();
      await page
        .getByRole('main')
        .locator(`a[href="${countryPath(country)}"]`)
        .click();
      await expect(panelOf(page, country.name)).toBeVisible();
    });
  });
});

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
