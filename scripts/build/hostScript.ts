import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { root } from '../support/project.ts';

const source = join(root, 'src/embed/host/v1.ts');

/**
 * Writes the script for other people's pages into `dir`: `embed/v1.js`, whose address never changes; a copy in `assets`, which may
 * be cached for good; and `embed/v1.json` with that copy's path and its hash for `<script integrity>`.
 */
export async function writeHostScript(dir: string): Promise<void> {
  const code = await bundleHostScript();
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const hash = createHash('sha256').update(code).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
  const file = `assets/v1-${hash}.js`;
  for (const folder of ['embed', 'assets']) await mkdir(join(dir, folder), { recursive: true });
  await Promise.all([
    writeFile(join(dir, 'embed/v1.js'), code),
    writeFile(join(dir, file), code),
    writeFile(join(dir, 'embed/v1.json'), `${JSON.stringify({ file, integrity }, null, 1)}\n`),
  ]);
}

/** The script as one classic file for browsers since 2018, without any library. */
async function bundleHostScript(): Promise<string> {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    build: {
      write: false,
      target: 'es2018',
      copyPublicDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: 'v1.js' } },
    },
  })) as Rollup.RollupOutput;
  return output[0].code;
}

/** Serves `embed/v1.js` in development, bundled anew for each request. */
export function hostScript(): Plugin {
  return {
    name: 'host-script',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.replace(/\?.*$/, '') !== `${config.base}embed/v1.js`) return next();
        bundleHostScript().then((code) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(code);
        }, next);
      });
    },
  };
}
