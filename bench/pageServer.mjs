import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isCompressible } from '../scripts/lib/compress.mjs';
import { contentType } from '../scripts/lib/contentType.mjs';
import { listFiles } from '../scripts/lib/files.mjs';
import { listen } from '../scripts/lib/listen.mjs';
import { fileKind } from './fileKind.mjs';

/**
 * A server for measuring: everything packed in memory before the first request, so that no answer waits for a disk, a
 * log of what was sent, and a place for a link to be slowed down.
 *
 * @param pages `{path: page}` as `readPages` gives them
 * @param host "127.0.0.1" or "localhost", which are two sites to a browser
 */
export async function servePages(pages, host) {
  const place = { log: [], link: undefined };
  const server = createServer((request, response) => {
    void answer(request, response, pages, place);
  });
  server.keepAliveTimeout = 30_000;
  server.on('connection', (socket) => {
    socket.setNoDelay(true);
    place.link?.connect(socket);
  });
  const port = await listen(server, { port: 4600, host });
  return Object.assign(place, {
    origin: `http://${host}:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

/** Every file of a build by the path it is asked for, packed as the build has packed it. */
export async function readPages(dir) {
  const files = (await listFiles(dir)).filter((file) => !/\.(br|gz)$/.test(file));
  const entries = files.map(async (file) => {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return [path, packPage(file, await readFile(join(dir, file)), await readPacked(join(dir, file)))];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** One page from memory; `packed` spares packing it again. */
export function packPage(file, bytes, packed) {
  const type = contentType(file);
  const body = isCompressible(file) ? (packed ?? brotliCompressSync(bytes)) : bytes;
  const isPacked = body.length < bytes.length;
  return {
    type,
    kind: fileKind(file),
    bytes: isPacked ? body : Buffer.from(bytes),
    encoding: isPacked ? 'br' : undefined,
  };
}

const readPacked = (path) => readFile(`${path}.br`).catch(() => undefined);

const missing = { type: 'text/plain', kind: 'other', bytes: Buffer.from('not found') };

async function answer(request, response, pages, { log, link }) {
  const path = new URL(request.url, 'http://localhost').pathname;
  const page = pages[path];
  const { type, kind, bytes, encoding } = page ?? missing;
  log.push({ path, status: page === undefined ? 404 : 200, kind, bytes: bytes.length });
  response.writeHead(page === undefined ? 404 : 200, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'public, max-age=600',
    'Access-Control-Allow-Origin': '*',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  if (link === undefined) response.end(bytes);
  else await link.send(request.socket, response, bytes);
}
