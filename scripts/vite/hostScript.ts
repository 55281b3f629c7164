import type { Plugin } from 'vite';
import { bundleHostScript } from '../lib/buildHostScript.mjs';

/** Serves `embed/v1.js` in development, made anew for each request from what stands in src/embed/host. */
export function hostScript(): Plugin {
  return {
    name: 'host-script',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.replace(/\?.*$/, '');
        if (path !== `${config.base}embed/v1.js`) return next();
        bundleHostScript().then((code) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(code);
        }, next);
      });
    },
  };
}
