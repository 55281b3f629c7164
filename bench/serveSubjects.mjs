import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../scripts/lib/paths.mjs';
import { makePlain } from '../scripts/lib/plainRendition.mjs';
import { packPage, readPages, servePages } from './pageServer.mjs';
import { useExplainer } from './useExplainer.mjs';

const empty = '<!doctype html><html lang="en"><title>Nothing</title>';

/**
 * The build in `dir` and what it is measured against, each served on this machine: its plain rendition, an article with
 * its page for frames in one, with an empty frame, and with ten of it. `close()` ends all servers.
 */
export async function serveSubjects(dir) {
  const pages = await readPages(dir);
  const explainer = await servePages(pages, '127.0.0.1');
  const plain = await servePages(await makePlainPages(dir, pages), '127.0.0.1');
  const nothing = await servePages({ '/': packPage('index.html', Buffer.from(empty)) }, '127.0.0.1');
  const hosts = await Promise.all([
    serveHost(`${explainer.origin}/embed/`, 1),
    serveHost(`${nothing.origin}/`, 1),
    serveHost(`${explainer.origin}/embed/`, 10),
  ]);
  const [withExplainer, withEmpty, withTen] = hosts;
  const at = (server, more = {}) => ({ url: `${server.origin}/`, servers: [server], ...more });
  return {
    pages: { explainer: at(explainer, { use: useExplainer }), plain: at(plain) },
    hosts: {
      'with the explainer': at(withExplainer, { frames: 1 }),
      'with an empty frame': at(withEmpty, { frames: 1 }),
      'with ten explainers': at(withTen, { frames: 10 }),
    },
    close: () => [explainer, plain, nothing, ...hosts].forEach((server) => server.close()),
  };
}

/** The same files, but a front page without scripts; a copy stays in .cache/bench/plain to be looked at. */
async function makePlainPages(dir, pages) {
  const html = makePlain(await readFile(join(dir, 'index.html'), 'utf8'));
  const folder = join(cacheDir, 'bench/plain');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
  return { ...pages, '/': packPage('index.html', Buffer.from(html)) };
}

/** localhost and 127.0.0.1 are two sites, so a frame here is as foreign as on any publisher's page. */
async function serveHost(address, count) {
  const template = await readFile(join(import.meta.dirname, 'host.html'), 'utf8');
  const frames = `<iframe src="${address}" title="Interactive explainer"></iframe>\n`.repeat(count);
  const html = Buffer.from(template.replace('<!--frames-->', frames));
  return servePages({ '/': packPage('index.html', html) }, 'localhost');
}
