import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { commonHeaders, headersFor, readPolicy } from '../build/headers.ts';
import { UserError } from './process.mjs';

/** Listens on the first free port from `port` up to 19 further, and returns that port. */
export async function listen(
  server: Server,
  { port, host = 'localhost' }: { port: number; host?: string },
): Promise<number> {
  for (let offered = port; offered < port + 20; offered += 1)
    if (await listensOn(server, offered, host)) return (server.address() as AddressInfo).port;
  throw new UserError(`The ports ${port} to ${port + 19} are all taken; choose another with --port.`);
}

async function listensOn(server: Server, port: number, host: string): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw new UserError(`Cannot listen on ${host}:${port}: ${(error as Error).message}`, { cause: error });
  }
}

/** Ends a server together with the connections browsers keep open. */
export function closeServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

/**
 * A server of a build as a host should serve it, not yet listening: compressed copies, headers of scripts/build/headers.ts, folders
 * with their slash, 404.html. Files are looked up for each request, so the build may be replaced meanwhile.
 *
 * @param base the path it answers under, with its slashes
 * @param ready requests wait for this promise, so that a port can be taken before the build is there
 */
export function createStaticServer({
  dir,
  base = '/',
  ready = Promise.resolve(),
}: {
  dir: string;
  base?: string;
  ready?: Promise<unknown>;
}): Server {
  let policy: string | undefined;
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of Object.entries(headersFor(path.slice(1), policy)))
      response.setHeader(name, value);
    response.setHeader('Vary', 'Accept-Encoding');
  };
  const serveFile = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true, setHeaders });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await ready;
    policy = await readPolicy(dir);
    const [path = '', query] = (request.url ?? '/').split(/\?(.*)/s);
    const notFound = () => void sendNotFound(request, response, dir, policy);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { ...commonHeaders, Allow: 'GET, HEAD' }).end();
    if (isFolderWithoutSlash(path, dir, base))
      return void response
        .writeHead(308, { ...headersFor('', policy), Location: `${path}/${query ? `?${query}` : ''}` })
        .end();
    if (!path.startsWith(base) || !isPlain(path) || path.endsWith('/index.html/')) return notFound();
    request.url = (request.url ?? '').slice(base.length - 1);
    serveFile(request, response, notFound);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500, commonHeaders).end();
    });
  });
}

function isFolderWithoutSlash(path: string, dir: string, base: string): boolean {
  if (`${path}/` === base) return true;
  if (path.endsWith('/') || !path.startsWith(base) || !isPlain(path)) return false;
  return existsSync(join(dir, decodeURIComponent(path.slice(base.length)), 'index.html'));
}

/** True for a path of plain names: no hidden files, no way up, no empty names, nothing that cannot be decoded. */
function isPlain(path: string): boolean {
  try {
    return !/\/[./]|\\|\0/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  dir: string,
  policy?: string,
): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found'));
  response.writeHead(404, {
    ...headersFor('', policy),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

export type HostPages = Record<string, { html: string; headers?: Record<string, string> }>;
type HostSite = { dir: string; explainer: string; pages: HostPages; scripts?: Record<string, string> };

/**
 * A server of pages that embed the explainer, not yet listening: "/" is article.html, anything else its own name. In pages and
 * their headers `{{explainer}}` stands for the explainer's address, `{{origin}}` for its origin.
 *
 * @param site `dir` holds what pages load, `scripts` are files by the name they have under `/scripts/`; the explainer's address
 *   ends with a slash
 */
export function createHostServer({ dir, explainer, pages, scripts = {} }: HostSite): Server {
  const { origin } = new URL(explainer);
  const fill = (text: string) =>
    text.replaceAll('{{explainer}}', () => explainer).replaceAll('{{origin}}', () => origin);
  const serveFile = sirv(dir, { dev: true });
  return createServer((request, response) => {
    const name = (request.url ?? '/').slice(1).split('?', 1)[0] || 'article.html';
    const notFound = () => void response.writeHead(404).end();
    const own = <Value>(all: Record<string, Value>, key: string) =>
      Object.hasOwn(all, key) ? all[key] : undefined;
    const page = own(pages, name);
    const script = name.startsWith('scripts/') ? own(scripts, name.slice(8)) : undefined;
    response.setHeader('Cache-Control', 'no-cache');
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [key, value] of Object.entries(page.headers ?? {})) response.setHeader(key, fill(value));
      response.end(fill(page.html));
    } else if (script !== undefined) {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      readFile(script).then((text) => response.end(text), notFound);
    } else serveFile(request, response, notFound);
  });
}
