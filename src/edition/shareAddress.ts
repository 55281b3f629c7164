import { readAddress, writeAddress } from '../story/address.ts';
import { knownOf } from './opened.ts';
import type { BrowserOutline } from './types.ts';

/**
 * The canonical address of exactly what is open: the page, the country or proposal, and the chapter being read.
 *
 * @param here path, from the site's root, and hash of the page as it stands; what the story does not know of them is left out
 * @param site origin that the page gives as its own, without a last slash
 * @param base path of this language; starts and ends with a slash
 */
export function shareAddress(
  here: { pathname: string; hash: string },
  outline: BrowserOutline,
  { site, base }: { site: string; base: string },
): string {
  const known = knownOf(outline);
  const path = here.pathname.startsWith(base) ? here.pathname.slice(base.length - 1) : '/';
  const address = readAddress(path, here.hash, known);
  const written = address.page === 'missing' ? '/' : writeAddress(address);
  // Shorter tellings have the chapters' anchors, too.
  const anchor = here.hash.slice(1);
  const kept =
    (address.page === 'brief' || address.page === 'short') && known.chapters.includes(anchor)
      ? `#${anchor}`
      : '';
  return site + base + written.slice(1) + kept;
}
