// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHostServer, listHostPages } from './hostServer.mjs';
import { listen } from './listen.mjs';

let dir;
let server;
let origin;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hosts-'));
  await writeFile(join(dir, 'article.html'), '<title>An article</title>{{explainer}} and {{explainer}}');
  await writeFile(join(dir, 'strict.html'), '<title>Strict</title>');
  await writeFile(join(dir, 'headers.json'), '{"strict.html":{"X-Frames-From":"{{origin}}"}}');
  server = createHostServer({
    dir,
    explainer: 'http://localhost:1/base/',
    pages: { 'made.html': { html: '<p>{{origin}}', headers: { 'X-Made': 'yes' } } },
    scripts: { 'a.js': join(dir, 'headers.json') },
  });
  origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
});
afterAll(async () => {
  server.close();
  await rm(dir, { recursive: true });
});

const read = async (path) => (await fetch(`${origin}/${path}`)).text();

it('every placeholder becomes the explainer’s address or origin', async () => {
  expect(await read('')).toContain('http://localhost:1/base/ and http://localhost:1/base/');
  expect(await read('made.html')).toBe('<p>http://localhost:1');
});

it('a page sends the headers listed for it, with the same placeholders, and no other page does', async () => {
  expect((await fetch(`${origin}/strict.html`)).headers.get('x-frames-from')).toBe('http://localhost:1');
  expect((await fetch(`${origin}/`)).headers.get('x-frames-from')).toBeNull();
  expect((await fetch(`${origin}/made.html`)).headers.get('x-made')).toBe('yes');
});

it('scripts are served by the names they were given, and nothing else is', async () => {
  const script = await fetch(`${origin}/scripts/a.js`);
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
  expect((await fetch(`${origin}/scripts/b.js`)).status).toBe(404);
  expect((await fetch(`${origin}/..%2f`)).status).toBe(404);
});

it('pages are listed by their titles, the article first', async () => {
  expect(await listHostPages(dir)).toEqual([
    { path: '', title: 'An article' },
    { path: 'strict.html', title: 'Strict' },
  ]);
});
