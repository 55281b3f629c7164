import type { Cards } from './cards.ts';
import type { FrameElements } from './elements.ts';
import type { Stepper } from './slides.ts';

type Reader = {
  parts: FrameElements;
  stepper: Stepper;
  cards: Cards;
  /** One step on or back, asked for by the reader. */
  go: (by: number) => void;
  onSource: (id: string) => void;
  /** A link was clicked that the frame may not open. */
  onBlocked: (href: string) => void;
  /** The reader wants to go on in the page around the frame. */
  onLeave: () => void;
};

/** How far a finger goes sideways to turn a step, in CSS pixels, and how much flatter than steep its way is. */
const swipePx = 40;
const flatness = 2;

/** Listens for clicks, keys and swipes. The wheel and vertical touches are the host's and are never listened for. */
export function followReader({ parts, stepper, cards, go, onSource, onBlocked, onLeave }: Reader): void {
  const { root, countries, steps } = parts;
  const isStepping = () => /^(stepper|stage)$/.test(root.dataset['layout'] ?? '');
  const cardByHref = new Map(
    [...root.querySelectorAll<HTMLAnchorElement>('a[data-open]')].map((link) => [
      link.pathname,
      link.dataset['open'] ?? '',
    ]),
  );

  const openFrom = (element: Element): boolean => {
    // A still has no room for more: its links lead to the whole story.
    if (root.dataset['layout'] === 'static') return false;
    const step = element.closest('[data-step]') ?? element.closest('[data-countries]') ?? undefined;
    const place = isStepping() ? steps[stepper.at()] : step;
    const named = element.closest<HTMLElement>('[data-open]');
    const link = element.closest<HTMLAnchorElement>('a[href]');
    const id =
      named?.dataset['open'] ?? cardByHref.get(link?.origin === location.origin ? link.pathname : '');
    if (id !== undefined && link !== null && link.closest('[data-card]') === null) {
      if (named?.closest('[data-countries]') && isStepping()) countries.open = root.dataset['map'] === 'off';
      return cards.open(id, place, link);
    }
    const onMap = element.closest<HTMLElement>('[data-picture] [data-country]');
    const code = onMap?.dataset['country'];
    if (code === undefined) return false;
    // Focus goes back to what is near: a name on a map takes none.
    const near = isStepping() ? undefined : place?.querySelector<HTMLElement>('h2');
    if (near) near.tabIndex = -1;
    return cards.openCountry(code, place, near ?? countries.querySelector('summary') ?? root);
  };

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.button !== 0) return;
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const button = target.closest<HTMLElement>('[data-go], [data-close], [data-leave]');
    if (button?.dataset['go'] !== undefined) go(Number(button.dataset['go']));
    else if (button?.dataset['leave'] !== undefined) onLeave();
    else if (button !== null) cards.close();
    else if (isPlain && openFrom(target)) event.preventDefault();
    else {
      const link = target.closest<HTMLAnchorElement>('a[href]');
      if (link === null) return;
      const claim = link.dataset['source'];
      if (claim !== undefined) onSource(claim);
      else if (link.closest('details') !== null) onSource(link.href);
      if (!isPlain || window.parent === window) return;
      event.preventDefault();
      if (!openOutside(link)) {
        showAddress(link, parts);
        onBlocked(link.href);
      }
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (!cards.close() && root.dataset['map'] !== 'off' && countries.open) {
        countries.open = false;
        countries.querySelector('summary')?.focus({ preventScroll: true });
      }
      return;
    }
    const onwards = root.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (!isStepping() || !/^Arrow(Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    go(event.key === onwards ? 1 : -1);
  });

  let from: { x: number; y: number } | undefined;
  document.addEventListener('pointerdown', ({ pointerType, clientX, clientY }) => {
    from = pointerType === 'touch' ? { x: clientX, y: clientY } : undefined;
  });
  document.addEventListener('pointerup', ({ clientX, clientY }) => {
    if (from === undefined || !isStepping()) return;
    const [dx, dy] = [clientX - from.x, clientY - from.y];
    from = undefined;
    if (Math.abs(dx) < swipePx || Math.abs(dx) < Math.abs(dy) * flatness) return;
    go(dx < 0 === (root.dir !== 'rtl') ? 1 : -1);
  });
}

/** Opens a link in a window of its own, which cannot reach back; false where none may be opened. */
function openOutside({ href }: HTMLAnchorElement): boolean {
  const opened = tryOpen(href);
  if (opened !== null) opened.opener = null;
  return opened !== null;
}

/** Shows the address of a link that leads nowhere here. */
function showAddress({ href }: HTMLAnchorElement, { blocked }: FrameElements): void {
  blocked.textContent = `${blocked.dataset['blocked'] ?? ''} ${href}`;
  blocked.hidden = false;
}

/** The new window; null where the frame may open none, which one browser says so and another throws. */
function tryOpen(href: string): Window | null {
  try {
    return window.open(href, '_blank');
  } catch {
    return null;
  }
}

/** How finely a step's coming into sight is told, in shares of the step. */
const shares = Array.from({ length: 11 }, (_none, tenth) => tenth / 10);

/**
 * Calls back with the place of the step that most of what a reader can see belongs to, whenever that may have changed, where
 * steps stand below each other. The page around the frame need not say where that is: the browser knows, across origins too.
 */
export function watchSteps(steps: readonly HTMLElement[], onSeen: (place: number) => void): void {
  /** How much of each step is in sight, in CSS pixels of its height. */
  const seen = steps.map(() => 0);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries)
        seen[steps.indexOf(target as HTMLElement)] = intersectionRect.height;
      const most = Math.max(...seen);
      if (most > 0) onSeen(seen.indexOf(most));
    },
    { threshold: shares },
  );
  for (const step of steps) observer.observe(step);
}
