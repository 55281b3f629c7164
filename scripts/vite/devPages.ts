import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

type Server = typeof import('../../src/entry-server.tsx');

/** Renders pages on the fly in development, by the same code that writes them at build, so that both look alike. */
export function devPages(): Plugin {
  return {
    name: 'dev-pages',
    apply: 'serve',
    configureServer(server) {
      const answer = async (url: string) => {
        const template = await server.transformIndexHtml(url, await readFile('index.html', 'utf8'));
        const { render } = (await server.ssrLoadModule('/src/entry-server.tsx')) as Server;
        const page = await render(new URL(url, 'http://localhost').pathname, {
          site: 'http://localhost',
          base: server.config.base,
        });
        const html = template
          .replace('<html lang="en">', `<html lang="${page.lang}">`)
          .replace('<!--head-->', () => page.head)
          .replace('<!--app-->', () => page.html);
        return { html, status: page.status };
      };
      return () => {
        server.middlewares.use((request, response, next) => {
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
