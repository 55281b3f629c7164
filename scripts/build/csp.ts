import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../support/project.ts';

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
