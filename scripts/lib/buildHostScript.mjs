import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

/** What a publisher's page is asked to load beside the frame, gzip at its best, as most servers of such pages send it. */
const limitBytes = 2500;

/**
 * Writes the script for other people's pages into `dir`: `embed/v1.js`, whose address never changes, a copy among the files
 * that may be kept for good, and `embed/v1.json` with that copy's path and its integrity for a `<script integrity>`.
 */
export async function buildHostScript(dir) {
  const code = await bundleHostScript();
  const bytes = gzipSync(code, { level: 9 }).length;
  if (bytes > limitBytes)
    throw new Problem(
      `embed/v1.js is ${bytes} B packed with gzip; publishers are promised at most ${limitBytes}.`,
    );
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

/** The script as one classic file that browsers since 2018 can read, with nothing in it but our own lines. */
export async function bundleHostScript() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    build: {
      write: false,
      target: 'es2018',
      copyPublicDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src/embed/host/v1.ts'),
        output: { format: 'iife', entryFileNames: 'v1.js' },
      },
    },
  });
  return output[0].code;
}
