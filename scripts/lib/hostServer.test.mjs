// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHostServer } from './hostServer.mjs';
import { listen } from './listen.mjs';

let dir;
let server;
let origin;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hosts-'));
  await writeFile(join(dir, 'style.css'), 'body { color: red }');
  server = createHostServer({
    dir,
    explainer: 'http://localhost:1/base/',
    pages: {
      'article.html': { html: '{{explainer}} and {{explainer}}' },
      'strict.html': { html: '<p>{{origin}}', headers: { 'X-Frames-From': '{{origin}}' } },
    },
    scripts: { 'a.js': join(dir, 'style.css') },
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
  expect(await read('strict.html')).toBe('<p>http://localhost:1');
});

it('a page sends the headers listed for it, with the same placeholders, and no other page does', async () => {
  expect((await fetch(`${origin}/strict.html`)).headers.get('x-frames-from')).toBe('http://localhost:1');
  expect((await fetch(`${origin}/`)).headers.get('x-frames-from')).toBeNull();
});

it('scripts are served by the names they were given, and what pages need from its folder, and nothing else is', async () => {
  expect(await read('style.css')).toBe('body { color: red }');
  const script = await fetch(`${origin}/scripts/a.js`);
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
  expect((await fetch(`${origin}/scripts/b.js`)).status).toBe(404);
  expect((await fetch(`${origin}/..%2f`)).status).toBe(404);
});
