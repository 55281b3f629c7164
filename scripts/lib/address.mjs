import { Problem } from './problem.mjs';

export const defaultSite = 'http://localhost:4173';

/** Where the build will be read: `site` is an origin without a slash at its end, `base` a path with one at both. */
export function parseRoute(env) {
  return { site: readSite(env.SITE_URL), base: readBase(env.BASE_PATH) };
}

function readSite(value) {
  if (value === undefined || value === '') return defaultSite;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Problem(`SITE_URL is "${value}"; it wants an origin such as https://example.org.`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Problem(
      `SITE_URL is "${value}"; it wants only the origin, ${url.origin}. A folder belongs in BASE_PATH.`,
    );
  }
  return url.origin;
}

function readBase(value) {
  const names = (value ?? '').split('/').filter((name) => name !== '');
  const isPlain = names.every((name) => /^[\w.~-]+$/.test(name) && !/^\.+$/.test(name));
  if (!isPlain) {
    throw new Problem(`BASE_PATH is "${value}"; it wants a path of plain folder names such as /explainer/.`);
  }
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}
