import { parseHash, parseRoute } from '../model/routes.ts';
import type { Page } from '../ui/pageStore.ts';
import type { StoryValue } from '../ui/StoryProvider.tsx';
import { toKnownSlugs } from '../viewModel/titles.ts';
import { openDetailsAround } from './reading/place.ts';

/** A click that a page may answer itself: the main button, no modifier, nobody has answered it yet. */
function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  );
}

/**
 * Connects the prerendered prose with the islands: links to countries and proposals open their panel in place, words that
 * stand for a country or a place light it on the map, and links open the details they lead into. The listeners are the
 * document's, because the prose is not React's.
 */
export function connectProse({ store, actions }: Page, { outline, base }: StoryValue): void {
  const known = toKnownSlugs(outline);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return;
    if (link.origin !== window.location.origin || !link.pathname.startsWith(base)) return;
    if (link.hash !== '') {
      openDetailsAround(document.getElementById(decodeHash(link.hash)));
      return;
    }
    // Other pages of the story have no stage to open anything beside.
    if (document.querySelector('[data-island="panel"]') === null) return;
    const route = parseRoute(link.pathname.slice(base.length - 1), '', known);
    if (route.page !== 'story' || route.open === undefined) return;
    event.preventDefault();
    const step = link.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? store.get().step;
    actions.openPanel(route.open, step);
  });
  const hover = ({ target }: Event) => {
    const words = target instanceof Element ? target.closest('[data-country], [data-place]') : null;
    store.set({
      hoveredCountry: words?.getAttribute('data-country') ?? undefined,
      hoveredPlace: words?.getAttribute('data-place') ?? undefined,
    });
  };
  document.addEventListener('pointerover', hover, { passive: true });
  document.addEventListener('focusin', hover);
  const openTarget = () => {
    const target = document.getElementById(decodeHash(location.hash));
    const { chapter, anchor = chapter } = target === null ? parseHash(location.hash, known) : {};
    // An address given away once, whose words stand elsewhere now.
    if (anchor !== undefined) location.replace(`#${anchor}`);
    else openDetailsAround(target);
  };
  addEventListener('hashchange', openTarget);
  openTarget();
}

/** The id that a hash names; a hash that is not well encoded names what it is. */
function decodeHash(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Opens the answer to a question when an option is chosen, and says whether it was the right one. */
export function connectQuiz(root: Document): void {
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const question = target.closest('[data-question]');
    const details = question?.querySelector('details');
    const verdict = question?.querySelector('[data-verdict]');
    const says = target.dataset['says'];
    if (!details || !verdict || says === undefined) return;
    details.open = true;
    verdict.textContent = says;
  });
}
