import type { Cards } from './cards.ts';
import { type FrameElements, isStepping } from './elements.ts';
import type { Slides } from './slides.ts';

type InputOptions = {
  elements: FrameElements;
  slides: Slides;
  cards: Cards;
  /** Moves by a number of steps. */
  onMove: (by: number) => void;
  /** A source was opened: the id of a fact, or an address. */
  onSource: (id: string) => void;
  /** A link was clicked that the frame may not open. */
  onBlocked: (href: string) => void;
  /** The reader wants to go on in the page around the frame. */
  onLeave: () => void;
};

/** Listens for clicks, keys and swipes. The wheel and vertical touches are the host's and are never listened for. */
export function listenToReader(options: InputOptions): void {
  listenForClicks(options);
  listenForKeys(options);
  listenForSwipes(options);
}

function listenForClicks({
  elements,
  slides,
  cards,
  onMove,
  onSource,
  onBlocked,
  onLeave,
}: InputOptions): void {
  const { root, countries, steps } = elements;
  const cardByPath = new Map(
    [...root.querySelectorAll<HTMLAnchorElement>('a[data-open]')].map((link) => [
      link.pathname,
      link.dataset['open'] ?? '',
    ]),
  );

  /** Opens the card that an element leads to; false where there is none. */
  const openCard = (element: Element): boolean => {
    // A static picture has no room for more: its links lead to the full version.
    if (root.dataset['layout'] === 'static') return false;
    const section = element.closest('[data-step], [data-countries]') ?? undefined;
    const step = isStepping(root) ? steps[slides.current()] : section;
    const opener = element.closest<HTMLElement>('[data-open]');
    const link = element.closest<HTMLAnchorElement>('a[href]');
    const id =
      opener?.dataset['open'] ?? cardByPath.get(link?.origin === location.origin ? link.pathname : '');
    if (id !== undefined && link !== null && link.closest('[data-card]') === null) {
      if (opener?.closest('[data-countries]') && isStepping(root))
        countries.open = root.dataset['map'] === 'off';
      return cards.open(id, step, link);
    }
    const code = element.closest<HTMLElement>('[data-picture] [data-country]')?.dataset['country'];
    if (code === undefined) return false;
    // Focus returns to something near: a shape on a map takes none.
    const heading = isStepping(root) ? undefined : step?.querySelector<HTMLElement>('h2');
    if (heading) heading.tabIndex = -1;
    return cards.openCountry(code, step, heading ?? countries.querySelector('summary') ?? root);
  };

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.button !== 0) return;
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const button = target.closest<HTMLElement>('[data-go], [data-close], [data-leave]');
    if (button?.dataset['go'] !== undefined) onMove(Number(button.dataset['go']));
    else if (button?.dataset['leave'] !== undefined) onLeave();
    else if (button !== null) cards.close();
    else if (isPlain && openCard(target)) event.preventDefault();
    else {
      const link = target.closest<HTMLAnchorElement>('a[href]');
      if (link === null) return;
      const claim = link.dataset['source'];
      if (claim !== undefined) onSource(claim);
      else if (link.closest('details') !== null) onSource(link.href);
      if (!isPlain || window.parent === window) return;
      event.preventDefault();
      if (openWindow(link)) return;
      showAddress(link, elements);
      onBlocked(link.href);
    }
  });
}

function listenForKeys({ elements: { root, countries }, cards, onMove }: InputOptions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (!cards.close() && root.dataset['map'] !== 'off' && countries.open) {
        countries.open = false;
        countries.querySelector('summary')?.focus({ preventScroll: true });
      }
      return;
    }
    if (!isStepping(root) || !/^Arrow(Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    onMove((event.key === 'ArrowRight') === (root.dir !== 'rtl') ? 1 : -1);
  });
}

/** Shortest swipe in CSS pixels, and how many times wider than high it is. */
const minSwipePx = 40;
const minSwipeRatio = 2;

/**
 * Horizontal swipes move between steps, wherever they begin. Touch events, because a browser cancels the pointer's as soon as it
 * might scroll, as it might over text that overflows.
 */
function listenForSwipes({ elements: { root }, onMove }: InputOptions): void {
  let start: { x: number; y: number } | undefined;
  const passive = { passive: true };
  document.addEventListener(
    'touchstart',
    ({ touches: [touch, ...others] }) => {
      const isSwipe = touch !== undefined && others.length === 0 && isStepping(root);
      start = isSwipe ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    passive,
  );
  document.addEventListener('touchcancel', () => {
    start = undefined;
  });
  document.addEventListener(
    'touchend',
    ({ changedTouches: [touch] }) => {
      if (start === undefined || touch === undefined) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      start = undefined;
      // A finger that selects text moves sideways, too.
      if (getSelection()?.isCollapsed === false) return;
      if (Math.abs(dx) < minSwipePx || Math.abs(dx) < Math.abs(dy) * minSwipeRatio) return;
      onMove(dx < 0 === (root.dir !== 'rtl') ? 1 : -1);
    },
    passive,
  );
}

/** Opens a link in a window of its own, which cannot reach back; false where none may be opened. */
function openWindow({ href }: HTMLAnchorElement): boolean {
  try {
    const opened = window.open(href, '_blank');
    if (opened !== null) opened.opener = null;
    return opened !== null;
  } catch {
    // Firefox throws where Chromium returns null.
    return false;
  }
}

/** Shows the address of a link that cannot be opened. */
function showAddress({ href }: HTMLAnchorElement, { blocked }: FrameElements): void {
  blocked.textContent = `${blocked.dataset['blocked'] ?? ''} ${href}`;
  blocked.hidden = false;
}

/** Thresholds at which a step's intersection is reported, in shares of the step. */
const threshold = Array.from({ length: 11 }, (_none, tenth) => tenth / 10);

/**
 * Calls back with the index of the step that fills most of the viewport, whenever that may have changed, where steps stand
 * below each other. An IntersectionObserver knows that across origins, without a word from the host.
 */
export function watchSteps(steps: readonly HTMLElement[], onVisible: (index: number) => void): void {
  /** Visible height of each step in CSS pixels. */
  const visible = steps.map(() => 0);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries)
        visible[steps.indexOf(target as HTMLElement)] = intersectionRect.height;
      const most = Math.max(...visible);
      if (most > 0) onVisible(visible.indexOf(most));
    },
    { threshold },
  );
  for (const step of steps) observer.observe(step);
}
