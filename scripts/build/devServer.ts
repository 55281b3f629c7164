import { readFile } from 'node:fs/promises';
import type { Plugin, ViteDevServer } from 'vite';
import { loadFontMetrics } from './fontMetrics.ts';
import { fillTemplate } from './prerender.ts';

type Entry = typeof import('../../src/app/entry-server.tsx');
type Response = { type: string; body: string; status?: number };

/** Prerenders each page, file and picture on request in development, by the code that does so at build. */
export function devServer(): Plugin {
  return {
    name: 'dev-server',
    apply: 'serve',
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        respond(server, request.originalUrl ?? '/').then((found) => {
          if (found === undefined) return next();
          response.writeHead(found.status ?? 200, { 'Content-Type': `${found.type}; charset=utf-8` });
          return void response.end(found.body);
        }, next);
      });
    },
  };
}

async function respond(server: ViteDevServer, url: string): Promise<Response | undefined> {
  const { pathname } = new URL(url, 'http://localhost');
  const address = { site: 'http://localhost', base: server.config.base };
  const load = async (file: string) => (await server.ssrLoadModule(`/src/app/${file}`)) as Entry;
  // Every component in its states; never part of a build.
  if (/^\/gallery\/?$/.test(pathname)) {
    const shell = (await readFile('index.html', 'utf8')).replace('entry-client.ts', 'entry-gallery.tsx');
    const html = await server.transformIndexHtml(url, shell);
    return { type: 'text/html', body: html.replace(/<!--\w+-->/g, '') };
  }
  if (/\.(json|csv)$/.test(pathname)) {
    const files = (await load('entry-server.tsx')).files(address);
    const file = files.find(({ path }) => pathname === address.base + path);
    return file && { type: pathname.endsWith('csv') ? 'text/csv' : 'application/json', body: file.contents };
  }
  if (/\/pictures\/[\w-]+\.svg$/.test(pathname)) {
    const pictures = (await load('entry-server.tsx')).pictures(address, loadFontMetrics());
    const svg = pictures.find(({ path }) => pathname === `${address.base}${path}.svg`)?.words;
    return svg === undefined ? undefined : { type: 'image/svg+xml', body: svg };
  }
  const [template, entry] = pathname.endsWith('/embed/')
    ? ['embed.html', 'entry-embed-server.tsx']
    : ['index.html', 'entry-server.tsx'];
  const html = await server.transformIndexHtml(url, await readFile(template, 'utf8'));
  const page = await (await load(entry)).render(pathname, address);
  const head = page.head + (await collectStyles(server));
  return { type: 'text/html', body: fillTemplate(html, { ...page, head }), status: page.status };
}

/** The styles of every module rendered so far: components rendered only at build never reach the client's own. */
async function collectStyles({ environments: { ssr, client } }: ViteDevServer): Promise<string> {
  const urls = [...ssr.moduleGraph.urlToModuleMap.keys()].filter((url) => url.endsWith('.css'));
  const sheets = await Promise.all(urls.map((url) => client.transformRequest(`${url}?direct`)));
  return `<style>${sheets.map((sheet) => sheet?.code ?? '').join('')}</style>`;
}
