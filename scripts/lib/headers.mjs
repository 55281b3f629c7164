/**
 * What every answer says beside the file, however it is served: the server of `npm start`, the nginx configuration and the
 * `_headers` file are all made from this table.
 */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Other people's pages frame the explainer and may fetch from it. For the same reason no X-Frame-Options.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * How long an answer may be kept, by where its file stands in the build: a folder ends with a slash. The first line that
 * fits is used.
 */
export const caching = [
  {
    // A hash in its name: whatever changes gets another name.
    place: 'assets/',
    headers: { 'Cache-Control': 'public,max-age=31536000,immutable' },
  },
  {
    // In other people's pages under this one name for good; a mended one should reach them soon.
    place: 'embed/v1.js',
    headers: { 'Cache-Control': 'public,max-age=300' },
  },
  {
    // Readers ask each time whether it has changed; a network of caches (RFC 9213) answers them for half a minute by itself.
    place: '',
    headers: { 'Cache-Control': 'no-cache', 'CDN-Cache-Control': 'public,max-age=30' },
  },
];

/**
 * The headers of an answer by name, without those about its bytes (type, encoding, length, tag).
 *
 * @param file from the build's folder: `assets/a.js`, `notes/index.html`; '' for an answer that is no file
 * @param policy the Content-Security-Policy of the build; undefined leaves it out
 */
export function headersFor(file, policy) {
  return { ...securityHeaders(policy), ...cachingOf(file).headers };
}

/** The headers that do not depend on the file. */
export function securityHeaders(policy) {
  return { ...commonHeaders, ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }) };
}

/** The line of the table a file falls under. */
export function cachingOf(file) {
  return caching.find(
    ({ place }) => place === file || ((place === '' || place.endsWith('/')) && file.startsWith(place)),
  );
}
