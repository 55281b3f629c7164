import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { contentType } from './contentType.mjs';
import { readRequestPath } from './requestPath.mjs';

const placeholder = /\{\{explainer\}\}/g;

/**
 * A server of pages that embed the explainer, not yet listening: "/" is article.html, everything else its own name.
 *
 * @param dir folder of pages, in which `{{explainer}}` stands for the explainer's address
 * @param explainer a whole address with a slash at its end
 */
export function createHostServer({ dir, explainer }) {
  return createServer((request, response) => {
    void answer(request, response, { dir, explainer });
  });
}

async function answer(request, response, { dir, explainer }) {
  const path = readRequestPath(request.url, '/');
  const file = path === '' ? 'article.html' : path;
  const text = file && (await readFile(join(dir, file), 'utf8').catch(() => undefined));
  if (text === undefined) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': contentType(file), 'Cache-Control': 'no-cache' });
  return response.end(text.replace(placeholder, () => explainer));
}
