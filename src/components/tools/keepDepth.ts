import { fill } from '../../i18n/fill.ts';
import { readStored, store } from '../../lib/storage.ts';
import type { ToolsWords } from '../../story/types.ts';

const key = 'explainer:depth';

/**
 * Keeps a reader's place and choice between the depths: a link to another depth takes the chapter being read along, the
 * choice is remembered, and where it was another one last time, the links say so. Nobody is sent anywhere unasked.
 */
export function keepDepth(words: ToolsWords): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-depth]')];
  const last = readStored(key);
  for (const link of links) {
    link.addEventListener('click', () => {
      store(key, link.dataset['depth'] ?? '');
      link.hash = window.location.hash;
    });
    if (link.dataset['depth'] === last && link.getAttribute('aria-current') === null) {
      const nav = link.closest('nav');
      nav?.setAttribute('data-last', fill(words.depthLast, { depth: link.textContent ?? '' }));
    }
  }
}
