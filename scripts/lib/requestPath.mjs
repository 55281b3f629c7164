/**
 * The path a request asks for, relative to the base and decoded: '' or 'proposals/x/' or 'assets/a.js'.
 * Undefined when it lies outside the base or names anything but plain files and folders: dots at the start of a name,
 * empty names, backslashes, control characters, broken escapes.
 *
 * @param url as in `request.url`, with its query
 * @param base with a slash at both ends
 */
export function readRequestPath(url, base) {
  const path = decode(url.split(/[?#]/, 1)[0]);
  if (path === undefined || !path.startsWith(base)) return undefined;
  const rest = path.slice(base.length);
  const names = rest === '' ? [] : rest.replace(/\/$/, '').split('/');
  return names.every(isPlainName) ? rest : undefined;
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isPlainName(name) {
  // oxlint-disable-next-line no-control-regex -- a NUL in a path makes the file system throw
  return name !== '' && !name.startsWith('.') && !/[\\\u0000-\u001f]/.test(name);
}
