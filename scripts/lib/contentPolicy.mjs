import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

const charset = /<meta charset="utf-8"\s*\/?>/;

/**
 * The Content-Security-Policy of a page with these inline scripts: nothing but our own files, no script that is not
 * hashed here, no text run as code, and markup only through one policy. Why it is as it is: docs/decisions/009-content-policy.md.
 */
export function contentPolicy(inlineScripts) {
  const hashes = inlineScripts.map(
    (text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
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

/** The text of every script in a page that runs and is not in a file of its own. */
export function readInlineScripts(html) {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes]) => !/\bsrc=/.test(attributes) && !/\btype="application\//.test(attributes))
    .map(([, , text]) => text);
}

/** The page with its policy as the first thing after its charset, before anything the policy is about. */
export function insertPolicy(html) {
  if (!charset.test(html))
    throw new Error('A page must say <meta charset="utf-8" /> for its policy to follow it.');
  const policy = contentPolicy(readInlineScripts(html));
  return html.replace(
    charset,
    (found) => `${found}<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/**
 * Gives every page under `dir` its policy, and returns the one that fits them all, for a server to send. Called once, when
 * all pages are written and none is packed.
 */
export async function writePolicies(dir) {
  const files = (await listFiles(dir)).filter((file) => file.endsWith('.html'));
  const scripts = new Set();
  for (const file of files) {
    const html = await readFile(join(dir, file), 'utf8');
    for (const text of readInlineScripts(html)) scripts.add(text);
    await writeFile(join(dir, file), insertPolicy(html));
  }
  return contentPolicy([...scripts]);
}
