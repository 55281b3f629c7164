import type { MouseEvent } from 'react';
import { useEdition } from '../components/edition.tsx';
import { knownOf } from '../edition/opened.ts';
import { type Opened, readAddress } from '../story/address.ts';

/**
 * A click handler for the whole page: links to countries and proposals, in prose made at build too, open without a new
 * document. Any other click (a modifier key, another button, another page or site) stays the browser's own.
 */
export function useLinks(open: (opened: Opened) => void): (event: MouseEvent) => void {
  const { outline, base } = useEdition();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== window.location.origin || !link.pathname.startsWith(base) || link.hash !== '') return;
    const address = readAddress(link.pathname.slice(base.length - 1), '', knownOf(outline));
    if (address.page !== 'story' || address.open === undefined) return;
    event.preventDefault();
    open(address.open);
  };
}
