import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { contentType } from './contentType.mjs';
import { readRequestPath } from './requestPath.mjs';

/**
 * A server of pages that embed the explainer, not yet listening: "/" is article.html, everything else its own name. In
 * pages and their headers `{{explainer}}` stands for the explainer's address and `{{origin}}` for its origin.
 *
 * @param dir folder of what the pages need, such as their style
 * @param explainer a whole address with a slash at its end
 * @param pages `{html, headers?}` by name
 * @param scripts files served under `/scripts/`, whole paths by name
 */
export function createHostServer({ dir, explainer, pages, scripts = {} }) {
  const origin = new URL(explainer).origin;
  const fill = (text) =>
    text.replaceAll('{{explainer}}', () => explainer).replaceAll('{{origin}}', () => origin);
  return createServer((request, response) => {
    void answer(request, response, { dir, fill, pages, scripts });
  });
}

async function answer(request, response, place) {
  const path = readRequestPath(request.url, '/');
  const file = path === '' ? 'article.html' : path;
  const found = file && (await find(file, place));
  if (!found) return response.writeHead(404).end();
  const headers = Object.entries(found.headers ?? {}).map(([name, value]) => [name, place.fill(value)]);
  response.writeHead(200, {
    'Content-Type': contentType(file),
    'Cache-Control': 'no-cache',
    ...Object.fromEntries(headers),
  });
  return response.end(found.text);
}

/** A page's or script's text and headers; undefined where there is none by that name. */
async function find(file, { dir, fill, pages, scripts }) {
  if (Object.hasOwn(pages, file)) return { text: fill(pages[file].html), headers: pages[file].headers };
  const script = file.startsWith('scripts/') ? file.slice('scripts/'.length) : '';
  if (Object.hasOwn(scripts, script)) return { text: await readFile(scripts[script], 'utf8') };
  const text = await readFile(join(dir, file), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { text };
}
