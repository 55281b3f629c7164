import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.mjs';
import { caching, cachingOf, securityHeaders } from './headers.mjs';

const name = '_headers';

/** Writes `_headers` into `dir`, which static hosts of the Netlify and Cloudflare kind read. */
export async function writeHeadersFile(dir, { policy, base }) {
  const files = (await listFiles(dir)).filter((file) => file !== name && !/\.(br|gz)$/.test(file));
  await writeFile(join(dir, name), formatHeadersFile(files, { policy, base }));
}

/**
 * The text of `_headers`: first what holds everywhere, then how long each place may be kept. Such hosts add up all the rules
 * that fit an address, so no two of them name the same header for the same file.
 *
 * @param files of the build, without packed copies
 * @param base the path they are served under, with its slashes
 */
export function formatHeadersFile(files, { policy, base }) {
  const places = new Map(files.map((file) => [patternOf(file), cachingOf(file).headers]));
  const rules = [
    ['*', securityHeaders(policy)],
    ...[...places].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ];
  return rules.map(([pattern, headers]) => `${base}${pattern}\n${formatLines(headers)}`).join('\n');
}

const formatLines = (headers) =>
  Object.entries(headers)
    .map(([header, value]) => `  ${header}: ${value}\n`)
    .join('');

/** The topmost folder of a file with all in it, where every file there is kept alike; else the file's own address. */
function patternOf(file) {
  const folders = [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));
  const exceptions = caching.map(({ place }) => place).filter((place) => place !== '');
  const folder = folders.find((one) => !exceptions.some((place) => place !== one && place.startsWith(one)));
  return folder === undefined ? file.replace(/(^|\/)index\.html$/, '$1') : `${folder}*`;
}

/** The Content-Security-Policy a build asks to be served with; undefined where there is none. */
export async function readPolicy(dir) {
  const text = await readFile(join(dir, name), 'utf8').catch(() => '');
  return /^ {2}Content-Security-Policy: (.+)$/m.exec(text)?.[1];
}
