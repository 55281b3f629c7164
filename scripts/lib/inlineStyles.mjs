import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;

/**
 * The page with all styles of the server build inside it, in place of its link to the client's: the server build draws
 * every component, also those whose markup is made once and never again, and the first paint waits for one document.
 *
 * @param html a built page with one stylesheet link; its file is removed from `clientDir`
 * @param serverDir the folder of the server build, with its emitted assets
 * @param base the path the client folder is served under, with its slashes
 */
export async function inlineStyles(html, { clientDir, serverDir, base }) {
  const links = [...html.matchAll(stylesheet)];
  const [first] = links;
  if (first === undefined || links.length > 1)
    throw new Error(`The built index.html must link one stylesheet; it links ${links.length}.`);
  const files = (await listFiles(serverDir)).filter((file) => file.endsWith('.css'));
  const css = (await Promise.all(files.map((file) => readFile(join(serverDir, file), 'utf8'))))
    .join('')
    .trim();
  if (css === '') throw new Error('The server build holds no styles; keep build.ssrEmitAssets on.');
  if (css.includes('</style'))
    throw new Error('A stylesheet holds "</style", which would end the element it is put into.');
  await rm(join(clientDir, first[1].slice(base.length)));
  return html.replace(first[0], () => `<style>${css}</style>`);
}
