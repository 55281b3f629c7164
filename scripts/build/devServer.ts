import { readFile } from 'node:fs/promises';
import type { Plugin, ViteDevServer } from 'vite';
import { loadFontMetrics } from './fontMetrics.ts';

type Server = typeof import('../../src/app/entry-server.tsx');

/** Prerenders each page on request in development, by the code that does so at build, so that both look alike. */
export function devServer(): Plugin {
  return {
    name: 'dev-server',
    apply: 'serve',
    configureServer(server) {
      const answer = async (url: string) => {
        const { pathname } = new URL(url, 'http://localhost');
        const isFrame = pathname.endsWith('/embed/');
        const file = isFrame ? 'embed.html' : 'index.html';
        const template = await server.transformIndexHtml(url, await readFile(file, 'utf8'));
        const entry = isFrame ? '/src/app/entry-embed-server.tsx' : '/src/app/entry-server.tsx';
        const { render } = (await server.ssrLoadModule(entry)) as Pick<Server, 'render'>;
        const page = await render(pathname, {
          site: 'http://localhost',
          base: server.config.base,
        });
        const styles = await collectStyles(server);
        const html = template
          .replace('<html lang="en"', `<html lang="${page.lang}" dir="${page.dir}"`)
          .replace('<!--head-->', () => page.head + styles)
          .replace('<!--app-->', () => page.html);
        return { html, status: page.status };
      };
      const fileAt = async (url: string) => {
        const { files } = (await server.ssrLoadModule('/src/app/entry-server.tsx')) as Server;
        const { base } = server.config;
        return files({ site: 'http://localhost', base }).find(({ path }) => url === base + path);
      };
      /** Drawn anew each time, so that a change of a picture shows on reload. */
      const pictureAt = async (url: string) => {
        const { pictures } = (await server.ssrLoadModule('/src/app/entry-server.tsx')) as Server;
        const { base } = server.config;
        return pictures({ base }, loadFontMetrics()).find(({ path }) => url === `${base}${path}.svg`)?.words;
      };
      const catalogue = async (url: string) => {
        const shell = (await readFile('index.html', 'utf8')).replace(/entry-client\.ts/, 'entry-gallery.tsx');
        return (await server.transformIndexHtml(url, shell)).replace(/<!--\w+-->/g, '');
      };
      return () => {
        server.middlewares.use((request, response, next) => {
          // Every component in its states; never part of a build.
          if (/^\/catalogue\/?(\?|$)/.test(request.originalUrl ?? '')) {
            catalogue(request.originalUrl ?? '').then((html) => {
              response.setHeader('Content-Type', 'text/html; charset=utf-8');
              response.end(html);
            }, next);
            return;
          }
          if (/\.(json|csv)$/.test(request.originalUrl ?? '')) {
            fileAt(request.originalUrl ?? '').then(
              (file) => (file === undefined ? next() : response.end(file.contents)),
              next,
            );
            return;
          }
          if (/\/pictures\/[\w-]+\.svg$/.test(request.originalUrl ?? '')) {
            pictureAt(request.originalUrl ?? '').then((svg) => {
              if (svg === undefined) return next();
              response.setHeader('Content-Type', 'image/svg+xml');
              response.end(svg);
            }, next);
            return;
          }
          answer(request.originalUrl ?? '/').then(({ html, status }) => {
            response.statusCode = status;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(html);
          }, next);
        });
      };
    },
  };
}

/** The styles of every module the server has drawn with: components drawn only at build never reach the client's own. */
async function collectStyles(server: ViteDevServer): Promise<string> {
  const urls = [...server.environments.ssr.moduleGraph.urlToModuleMap.keys()].filter((url) =>
    url.endsWith('.css'),
  );
  const sheets = await Promise.all(
    urls.map((url) => server.environments.client.transformRequest(`${url}?direct`)),
  );
  return `<style>${sheets.map((sheet) => sheet?.code ?? '').join('')}</style>`;
}
