import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isCompressible } from './compress.mjs';
import { contentType } from './contentType.mjs';
import { pickEncodings } from './encoding.mjs';
import { commonHeaders, headersFor } from './headers.mjs';
import { readPolicy } from './headersFile.mjs';
import { readRequestPath } from './requestPath.mjs';

/**
 * A server of the files in `dir`, not yet listening.
 *
 * @param base the path it answers under, with a slash at both ends; everything else is not found
 * @param ready requests wait for this promise, so that a port can be held while the build still runs
 */
export function createStaticServer({ dir, base = '/', ready = Promise.resolve() }) {
  return createServer((request, response) => {
    ready
      .then(() => answer(request, response, { dir, base }))
      .catch((error) => {
        console.error(error);
        response.writeHead(500, commonHeaders).end();
      });
  });
}

async function answer(request, response, { dir, base }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { ...commonHeaders, Allow: 'GET, HEAD' }).end();
  }
  const target = await findTarget(request.url, { dir, base });
  // Read for each answer, because the build may be made anew while the server runs.
  const headers = headersFor(target.file ?? '', await readPolicy(dir));
  if (target.redirect !== undefined) {
    return response.writeHead(308, { ...headers, Location: target.redirect }).end();
  }
  return sendFile(request, response, { dir, headers, ...target });
}

/** What a URL stands for: `{redirect}` to the same with a slash, or `{status, file}` with the file relative to `dir`. */
async function findTarget(url, { dir, base }) {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  if (`${url.slice(0, url.length - query.length)}/` === base) return { redirect: base + query };
  const path = readRequestPath(url, base);
  if (path !== undefined) {
    const isFolderPath = path === '' || path.endsWith('/');
    const file = isFolderPath ? `${path}index.html` : path;
    if (await isFile(join(dir, file))) return { status: 200, file };
    if (!isFolderPath && (await isFile(join(dir, path, 'index.html')))) {
      return { redirect: `${base}${path.split('/').map(encodeURIComponent).join('/')}/${query}` };
    }
  }
  return { status: 404, file: '404.html' };
}

async function sendFile(request, response, { dir, headers: fixed, status, file }) {
  const copy = await readBestCopy(join(dir, file), pickEncodings(request.headers['accept-encoding']));
  if (copy === undefined) return response.writeHead(404, commonHeaders).end();
  const etag = `"${createHash('sha256').update(copy.bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...fixed,
    ETag: etag,
    ...(isCompressible(file) ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    return response.writeHead(304, headers).end();
  }
  response.writeHead(status, {
    ...headers,
    'Content-Type': contentType(file),
    'Content-Length': copy.bytes.length,
    ...(copy.encoding === undefined ? {} : { 'Content-Encoding': copy.encoding }),
  });
  return response.end(request.method === 'HEAD' ? undefined : copy.bytes);
}

/** The first packed copy there is, else the file itself; undefined when there is neither. */
async function readBestCopy(path, encodings) {
  for (const { name, extension } of encodings) {
    const bytes = await readFile(path + extension).catch(() => undefined);
    if (bytes !== undefined) return { bytes, encoding: name };
  }
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? undefined : { bytes, encoding: undefined };
}

async function isFile(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

function matches(header, etag) {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
