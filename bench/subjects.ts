import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { lookup } from 'mrmime';
import { brotliOptions } from '../scripts/build/compress.ts';
import { root } from '../scripts/support/project.ts';
import { closeServer } from '../scripts/support/server.ts';
import { createLinkShaper, type Link, type LinkShaper } from './network.ts';

/** A page to measure, with the number of frames in it and what was sent of it since the log was emptied. */
export type Subject = {
  url: string;
  frames: number;
  log: { type: string; bytes: number }[];
  setLink: (link: Link | undefined) => void;
};

/**
 * Serves the build in `dir` and what it is compared with, each at an origin of its own: pages, with the story `growth` times as
 * long among them, and an article of another site that embeds something.
 */
export async function serveSubjects(dir: string, growth: number) {
  const servers: Server[] = [];
  const serve = (page?: string, frames = 0, host = '127.0.0.1') =>
    servePage(servers, dir, page, frames, host);
  const fixture = (name: string) => readFile(join(root, 'tests/fixtures/bench', name), 'utf8');
  const html = await readFile(join(dir, 'index.html'), 'utf8');
  const hostPage = await fixture('host.html');
  const embed = (url: string, count: number) => {
    const frame = `<iframe src="${url}" title="Interactive explainer"></iframe>\n`;
    // localhost and 127.0.0.1 are two sites, as a publisher's and ours are.
    return serve(hostPage.replace('<!--frames-->', frame.repeat(count)), count, 'localhost');
  };
  const explainer = await serve();
  const longer = growth > 1 ? growChapters(html, growth) : '';
  const pages: Record<string, Subject> = {
    article: await serve(await fixture('article.html')),
    'no script': await serve(dropScripts(html)),
    explainer,
    ...(longer && {
      [`no script × ${growth}`]: await serve(dropScripts(longer)),
      [`explainer × ${growth}`]: await serve(longer),
    }),
  };
  const hosts: Record<string, Subject> = {
    'empty frame': await embed((await serve('<!doctype html><title>-</title>')).url, 1),
    'one explainer': await embed(`${explainer.url}embed/`, 1),
    'ten explainers': await embed(`${explainer.url}embed/`, 10),
  };
  return { pages, hosts, close: () => servers.forEach(closeServer) };
}

/** A page without its scripts and what fetches them: the baseline of all that scripts add. */
const dropScripts = (html: string) =>
  html.replace(/<script\b[^>]*>.*?<\/script>|<link\b[^>]*(?:rel="modulepreload"|as="script")[^>]*>/gs, '');

/** A page with its chapters `times` over, the copies with ids and letters of their own, so that they compress like new text. */
function growChapters(html: string, times: number): string {
  const { document } = parseHTML(html);
  const chapters = [...document.querySelectorAll('section[data-chapter]:not([data-chapter=""])')];
  const turn = (letter: string, by: number) =>
    String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + by) % 26));
  for (let copy = 1; copy < times; copy += 1)
    for (const chapter of chapters) {
      const grown = chapter.outerHTML
        .replace(/ (id|aria-labelledby|aria-describedby|data-chapter|data-step)="/g, `$&c${copy}-`)
        .replace(/>[^<]+</g, (text) => text.replace(/[a-z]/g, (letter) => turn(letter, copy)));
      chapters.at(-1)?.parentElement?.insertAdjacentHTML('beforeend', grown);
    }
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/** Serves the files of `dir` as the build compressed them, with `page` in the place of the front page. */
async function servePage(
  servers: Server[],
  dir: string,
  page: string | undefined,
  frames: number,
  host: string,
) {
  const log: Subject['log'] = [];
  let shaper: LinkShaper | undefined;
  const front =
    page === undefined
      ? undefined
      : brotliCompressSync(page, brotliOptions('index.html', Buffer.byteLength(page)));
  const server = createServer((request, response) => {
    const send = (body: Buffer, headers: Record<string, string>) => {
      log.push({ type: headers['Content-Type'] ?? '', bytes: body.length });
      response.writeHead(200, {
        ...headers,
        'Content-Length': body.length,
        'Access-Control-Allow-Origin': '*',
      });
      if (shaper === undefined) response.end(body);
      else void shaper.send(request.socket, response, body);
    };
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const headers = { 'Content-Type': lookup(file) ?? '', 'Cache-Control': 'public, max-age=600' };
    const compressed = pathname === '/' && front ? Promise.resolve(front) : readFile(`${file}.br`);
    compressed.then(
      (body) => send(body, { ...headers, 'Content-Encoding': 'br' }),
      () =>
        readFile(file).then(
          (body) => send(body, headers),
          () => response.writeHead(404).end(),
        ),
    );
  });
  server.on('connection', (socket) => {
    socket.setNoDelay(true);
    shaper?.connect(socket);
  });
  servers.push(server);
  await once(server.listen(0, host), 'listening');
  const setLink = (link: Link | undefined) => {
    shaper = link && createLinkShaper(link);
  };
  return { url: `http://${host}:${(server.address() as AddressInfo).port}/`, frames, log, setLink };
}
