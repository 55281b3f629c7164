import type { EmbedChoice, Embedded } from './embedChoice.ts';
import { escapeHtml, openTag } from './escapeHtml.ts';
import { frameAddress } from './frameAddress.ts';

/**
 * For pages that load pym.js already. It empties the element and puts a frame as high as its text there; until then, and
 * without it, the link stands.
 */
export function writePym(embedded: Embedded, choice: EmbedChoice): string {
  const holder = openTag('div', {
    'data-pym-src': frameAddress(embedded, choice),
    'data-pym-title': embedded.title,
  });
  return `${holder}${openTag('a', { href: embedded.home })}${escapeHtml(embedded.title)}</a></div>`;
}
