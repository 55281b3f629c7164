import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../support/project.ts';

export type Headers = Record<string, string>;

/** Headers of every response; our own server and the `_headers` file take them from here, deploy/nginx.conf repeats them. */
export const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Any page may frame the explainer and fetch from it; for the same reason there is no X-Frame-Options.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Caching by path in the build, a folder with its slash; the first entry that matches counts. */
const caching: { path: string; headers: Headers }[] = [
  // The name holds a hash: changed contents get another name.
  { path: 'assets/', headers: { 'Cache-Control': 'public,max-age=31536000,immutable' } },
  // A stable name in other people's pages; a fix should reach them soon.
  { path: 'embed/v1.js', headers: { 'Cache-Control': 'public,max-age=300' } },
  // Revalidated by browsers each time, and by a CDN (RFC 9213) every half minute.
  { path: '', headers: { 'Cache-Control': 'no-cache', 'CDN-Cache-Control': 'public,max-age=30' } },
];

/**
 * The headers of a response apart from those about its bytes (type, encoding, length, ETag).
 *
 * @param file path in the build: `assets/a.js`, `notes/index.html`; '' for a response that is no file
 * @param policy the Content-Security-Policy of the build; undefined leaves it out
 */
export function headersFor(file: string, policy?: string): Headers {
  return { ...securityHeaders(policy), ...cachingFor(file) };
}

function securityHeaders(policy: string | undefined): Headers {
  return { ...commonHeaders, ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }) };
}

function cachingFor(file: string): Headers {
  const matches = (path: string) => path === file || (/(^|\/)$/.test(path) && file.startsWith(path));
  return caching.find(({ path }) => matches(path))?.headers ?? {};
}

/** Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages read, into the build. */
export async function writeHeadersFile(dir: string, policy: string, base: string): Promise<void> {
  await writeFile(join(dir, '_headers'), formatHeadersFile(await listFiles(dir), policy, base));
}

/**
 * The text of `_headers`: security headers for everything, then caching by path. Hosts add up all rules that match, so no two
 * rules set the same header for the same file.
 *
 * @param base the path the build is served under, with its slashes
 */
export function formatHeadersFile(files: string[], policy: string, base: string): string {
  const cached = new Map(files.map((file) => [patternFor(file), cachingFor(file)]));
  const rules: [string, Headers][] = [
    ['*', securityHeaders(policy)],
    ...[...cached].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ];
  const lines = (headers: Headers) =>
    Object.entries(headers).map(([header, value]) => `  ${header}: ${value}\n`);
  return rules.map(([pattern, headers]) => `${base}${pattern}\n${lines(headers).join('')}`).join('\n');
}

/** The topmost folder of a file as a pattern, where all in it is cached alike; else the path the file is requested by. */
function patternFor(file: string): string {
  const folders = [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));
  const isUniform = (folder: string) =>
    !caching.some(({ path }) => path !== '' && path !== folder && path.startsWith(folder));
  const folder = folders.find(isUniform);
  return folder === undefined ? file.replace(/(^|\/)index\.html$/, '$1') : `${folder}*`;
}

/** The Content-Security-Policy that a build asks to be served with; undefined where it has none. */
export async function readPolicy(dir: string): Promise<string | undefined> {
  const text = await readFile(join(dir, '_headers'), 'utf8').catch(() => '');
  return /^ {2}Content-Security-Policy: (.+)$/m.exec(text)?.[1];
}

const charset = /<meta charset="utf-8"\s*\/?>/;

/**
 * The Content-Security-Policy of a page with these inline scripts: own files only, no inline script without its hash here, no code
 * from strings, and one Trusted Types policy. Reasons: docs/decisions/009-content-policy.md.
 */
export function contentSecurityPolicy(inlineScripts: string[]): string {
  const hashes = inlineScripts.map((text) => ` '${hashOf(text)}'`);
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.join('')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types explainer',
  ].join(';');
}

/** A script's hash as browsers compute it: HTML parsers turn every CRLF and CR into LF before anything is hashed. */
function hashOf(script: string): string {
  const normalised = script.replace(/\r\n?/g, '\n');
  return `sha256-${createHash('sha256').update(normalised).digest('base64')}`;
}

/** The text of every script of a page that is executed and stands in the page itself. */
export function readInlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\bsrc=/.test(attributes) && !/\btype="application\//.test(attributes))
    .map(([, , text = '']) => text);
}

/** The page with its policy right after its charset, before anything the policy is about. */
export function insertPolicy(html: string): string {
  if (!charset.test(html))
    throw new Error('A page must contain <meta charset="utf-8" />, which its policy is placed after.');
  const policy = contentSecurityPolicy(readInlineScripts(html));
  return html.replace(
    charset,
    (found) => `${found}<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** Inserts the policy of every page under `dir`, and returns the one that fits all of them, for a server to send. */
export async function writePolicies(dir: string): Promise<string> {
  const scripts = new Set<string>();
  for (const file of (await listFiles(dir)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(dir, file), 'utf8');
    for (const text of readInlineScripts(html)) scripts.add(text);
    await writeFile(join(dir, file), insertPolicy(html));
  }
  return contentSecurityPolicy([...scripts]);
}
