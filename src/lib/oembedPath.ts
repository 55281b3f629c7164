/**
 * Where the oEmbed answer for a page lies, from its language's base: `oembed/index.json`, `oembed/proposals/x.json`.
 *
 * @param path of the page from the same base, without a slash before it
 */
export function oembedPath(path: string): string {
  return `oembed/${path.replace(/\/$/, '') || 'index'}.json`;
}
