// @vitest-environment node
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from '../build/compress.ts';
import { readServeOptions, readSiteAddress } from './project.ts';
import { closeServer, createHostServer, createStaticServer, listen } from './server.ts';

const page = `<p>${'words '.repeat(200)}</p>`;
const files = {
  'secret.txt': 'outside',
  'dist/index.html': page,
  'dist/404.html': 'not here',
  'dist/x/index.html': 'x',
  'dist/assets/a-123.js': page,
  'dist/.hidden': 'hidden',
  'dist/_headers': "/*\n  Content-Security-Policy: default-src 'none'\n",
  'hosts/style.css': 'body { color: red }',
};

let dir: string;
const ports: number[] = [];
const servers: Server[] = [];

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
  for (const server of servers) ports.push(await listen(server, { port: 0, host: '127.0.0.1' }));
});
afterAll(async () => {
  servers.forEach(closeServer);
  await rm(dir, { recursive: true });
});

type Options = { method?: string; headers?: Record<string, string>; server?: number };

/** One response as it was sent: fetch would resolve "..", follow redirects and decompress. */
async function get(path: string, { method = 'GET', headers = {}, server = 0 }: Options = {}) {
  const sent = request({ host: '127.0.0.1', port: ports[server], path, method, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const body = Buffer.concat((await response.toArray()) as Buffer[]);
  return { status: response.statusCode, headers: response.headers, body };
}

describe('createStaticServer', () => {
  it('answers a folder with its index, and redirects there without the slash, query included', async () => {
    expect((await get('/x/?q=1')).body.toString()).toBe('x');
    const { status, headers } = await get('/x?lang=zh');
    expect([status, headers.location]).toEqual([308, '/x/?lang=zh']);
  });

  it('answers anything else, and whatever lies outside, with 404.html and its status', async () => {
    const outside = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%00',
      '/%',
    ];
    for (const path of ['/nope', '/x/nope/', '/x/index.html/', '/assets/', '/.hidden', ...outside]) {
      const { status, body } = await get(path);
      expect([path, status, body.toString()]).toEqual([path, 404, 'not here']);
    }
  });

  it('answers only under its base', async () => {
    expect((await get('/sub/x/', { server: 1 })).status).toBe(200);
    expect((await get('/sub/x?a', { server: 1 })).headers.location).toBe('/sub/x/?a');
    expect((await get('/sub?a', { server: 1 })).headers.location).toBe('/sub/?a');
    expect((await get('/x/', { server: 1 })).status).toBe(404);
  });

  it('sends security and caching headers, and may be framed', async () => {
    for (const path of ['/', '/x', '/nope', '/assets/a-123.js']) {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
        'cache-control': path.startsWith('/assets/') ? 'public,max-age=31536000,immutable' : 'no-cache',
      });
      expect(headers).not.toHaveProperty('x-frame-options');
    }
  });

  it('sends the compressed copy a client accepts, each with an ETag of its own', async () => {
    const responses = await Promise.all(
      ['gzip, br', 'gzip', ''].map((accepted) => get('/', { headers: { 'accept-encoding': accepted } })),
    );
    const decompress = [brotliDecompressSync, gunzipSync, (bytes: Buffer) => bytes];
    responses.forEach(({ body }, at) => expect(decompress[at]?.(body).toString()).toBe(page));
    expect(responses.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(responses.map(({ headers }) => headers['vary'])).toEqual(Array(3).fill('Accept-Encoding'));
    expect(new Set(responses.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('answers a revalidation with 304, HEAD without a body, and refuses other methods', async () => {
    const { etag = '' } = (await get('/')).headers;
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      `${page.length}`,
    ]);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('holds requests until the build is ready', async () => {
    const order: string[] = [];
    let open = () => {};
    const ready = new Promise<void>((resolve) => {
      open = resolve;
    });
    const server = createStaticServer({ dir: join(dir, 'dist'), ready });
    ports.push(await listen(server, { port: 0, host: '127.0.0.1' }));
    const asked = get('/', { server: ports.length - 1 }).then(() => order.push('answered'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push('built');
    open();
    await asked;
    closeServer(server);
    expect(order).toEqual(['built', 'answered']);
  });
});

describe('createHostServer', () => {
  it('fills the explainer’s address in, and serves its pages and folder only', async () => {
    expect((await get('/', { server: 2 })).body.toString()).toBe('<iframe src="http://e.test/$&/">');
    expect((await get('/style.css', { server: 2 })).status).toBe(200);
    for (const path of ['/nope.html', '/constructor', '/../secret.txt', '/%2e%2e/secret.txt'])
      expect([path, (await get(path, { server: 2 })).status]).toEqual([path, 404]);
  });
});

describe('options', () => {
  it('read port and host, and name the known ones', () => {
    expect(readServeOptions(['--port', '80', '--host=::'], 1)).toEqual({ port: 80, host: '::' });
    for (const port of ['x', '0', '65536', '1.5', ''])
      expect(() => readServeOptions([`--port=${port}`], 4173)).toThrow(`--port is "${port}"`);
    expect(() => readServeOptions(['--prot', '1'], 4173)).toThrow('Known options: --port, --host.');
  });

  it('read the address of the site from SITE_URL and BASE_PATH', () => {
    const address = readSiteAddress({ SITE_URL: 'https://example.org/', BASE_PATH: 'a/b' });
    expect(address).toEqual({ site: 'https://example.org', base: '/a/b/' });
    expect(() => readSiteAddress({ SITE_URL: 'example.org' })).toThrow('expected an origin');
    expect(() => readSiteAddress({ SITE_URL: 'https://example.org/x' })).toThrow('belongs in BASE_PATH');
    for (const base of ['/a b/', '/../', '/a/?x', 'https://example.org/'])
      expect(() => readSiteAddress({ BASE_PATH: base })).toThrow(`BASE_PATH is "${base}"`);
  });
});
