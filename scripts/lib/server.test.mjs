// @vitest-environment node
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from './compress.mjs';
import { createHostServer } from './hostServer.mjs';
import { listen } from './listen.mjs';
import { createStaticServer } from './server.mjs';

const page = `<p>${'words '.repeat(200)}</p>`;
const files = {
  'secret.txt': 'outside',
  'dist/index.html': page,
  'dist/404.html': 'not here',
  'dist/x/index.html': 'x',
  'dist/two words/index.html': 'two',
  'dist/assets/a-123.js': page,
  'dist/.hidden': 'hidden',
  'dist/_headers': "/*\n  Content-Security-Policy: default-src 'none'\n",
  'hosts/style.css': 'body { color: red }',
};

let dir;
let ports;
const servers = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'server-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(dir, name, '..'), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  await compressFiles(join(dir, 'dist'));
  servers.push(
    createStaticServer({ dir: join(dir, 'dist') }),
    createStaticServer({ dir: join(dir, 'dist'), base: '/sub/' }),
    createHostServer({
      dir: join(dir, 'hosts'),
      explainer: 'http://e.test/$&/',
      pages: { 'article.html': { html: '<iframe src="{{explainer}}">' } },
    }),
  );
  ports = await Promise.all(servers.map((server) => listen(server, { port: 0, host: '127.0.0.1' })));
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(dir, { recursive: true });
});

// Not fetch: it resolves ".." before it asks, and unpacks what it gets.
async function ask(path, { method = 'GET', headers = {}, port = ports[0] } = {}) {
  const sent = request({ host: '127.0.0.1', port, path, method, headers }).end();
  const [response] = await once(sent, 'response');
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

describe('finding files', () => {
  it('a folder answers with its index page', async () => {
    expect((await ask('/x/')).body.toString()).toBe('x');
    expect((await ask('/x/?q=1')).status).toBe(200);
  });

  it('a folder without its slash is sent there for good, query included', async () => {
    const { status, headers } = await ask('/x?lang=zh');
    expect([status, headers.location]).toEqual([308, '/x/?lang=zh']);
    expect((await ask('/two%20words')).headers.location).toBe('/two%20words/');
  });

  it('anything else is the 404 page with its status', async () => {
    for (const path of ['/nope', '/x/nope/', '/x/index.html/', '/assets/']) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, 'not here']);
    }
  });

  it('no path leads out of the folder or to hidden files', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/x/../../secret.txt',
      '/..%5csecret.txt',
    ];
    paths.push(
      '/.hidden',
      '//secret.txt',
      '/%00',
      '/%',
      '/%ff',
      'http://127.0.0.1/../secret.txt',
      '//evil.test/..',
    );
    for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('under a base only the base answers', async () => {
    const port = ports[1];
    expect((await ask('/sub/x/', { port })).status).toBe(200);
    expect((await ask('/sub/x?a', { port })).headers.location).toBe('/sub/x/?a');
    expect((await ask('/sub?a', { port })).headers.location).toBe('/sub/?a');
    expect((await ask('/x/', { port })).status).toBe(404);
    expect((await ask('/', { port })).status).toBe(404);
  });
});

describe('headers', () => {
  it('every answer may be framed and fetched from anywhere', async () => {
    for (const path of ['/', '/x', '/nope', '/assets/a-123.js']) {
      expect((await ask(path)).headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
      });
      expect((await ask(path)).headers).not.toHaveProperty('x-frame-options');
    }
  });

  it('documents are asked for again, hashed assets are kept', async () => {
    expect((await ask('/')).headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
    });
    expect((await ask('/assets/a-123.js')).headers).toMatchObject({
      'cache-control': 'public,max-age=31536000,immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
  });

  it('sends the packed copy a client takes, and the plain file otherwise', async () => {
    const brotli = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } });
    const gzip = await ask('/', { headers: { 'accept-encoding': 'gzip' } });
    const plain = await ask('/');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect(plain.body.toString()).toBe(page);
    const encodings = [brotli, gzip, plain].map(({ headers }) => headers['content-encoding']);
    expect(encodings).toEqual(['br', 'gzip', undefined]);
    for (const { headers } of [brotli, gzip, plain]) expect(headers.vary).toBe('Accept-Encoding');
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('a client that has the page is told so, per encoding', async () => {
    const { etag } = (await ask('/')).headers;
    const again = await ask('/', { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    const packed = await ask('/', { headers: { 'if-none-match': etag, 'accept-encoding': 'br' } });
    expect(packed.status).toBe(200);
  });

  it('HEAD has the headers of GET and no body, other methods are refused', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(page.length),
    ]);
    const post = await ask('/', { method: 'POST' });
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

it('requests wait until the build they ask for is there', async () => {
  let open;
  const ready = new Promise((resolve) => {
    open = resolve;
  });
  const server = createStaticServer({ dir: join(dir, 'dist'), ready });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const order = [];
  const asked = ask('/', { port }).then(() => order.push('answered'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  order.push('built');
  open();
  await asked;
  server.close();
  expect(order).toEqual(['built', 'answered']);
});

it('a taken port gives way to a later one', async () => {
  const server = createStaticServer({ dir });
  const port = await listen(server, { port: ports[0], host: '127.0.0.1' });
  server.close();
  expect(port).toBeGreaterThan(ports[0]);
});

it('a host page gets the address of the explainer and no other file is reachable', async () => {
  const port = ports[2];
  expect((await ask('/', { port })).body.toString()).toBe('<iframe src="http://e.test/$&/">');
  expect((await ask('/article.html', { port })).status).toBe(200);
  for (const path of ['/nope.html', '/constructor', '/../secret.txt', '/%2e%2e/secret.txt']) {
    expect((await ask(path, { port })).status).toBe(404);
  }
});
