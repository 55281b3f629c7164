import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;

/**
 * The page with each of its stylesheets inside it, and their files removed: the first paint then waits for one
 * document and nothing else.
 *
 * @param html a built page
 * @param dir the folder it was built into
 * @param base the path the folder is served under, with its slashes
 */
export async function inlineStyles(html, dir, base) {
  let page = html;
  for (const [link, href] of html.matchAll(stylesheet)) {
    const file = join(dir, href.slice(base.length));
    const css = (await readFile(file, 'utf8')).trim();
    if (css.includes('</style'))
      throw new Error(`${href} holds "</style", which would end the element it is put into.`);
    page = page.replace(link, () => `<style>${css}</style>`);
    await rm(file);
  }
  return page;
}
