import { isMotionOn } from '../../ui/motion.ts';
import { onScrollEnd } from '../../ui/scheduling.ts';
import { boxOf, readingLine } from './followReading.ts';

/**
 * Where a reader is in the text, independent of how it is laid out: the block at the reading line, and how far down in it
 * the line lies, as a share of its height from 0 to 1.
 */
export type Place = { element: Element; share: number };

/** The same as plain data for a history entry: a step by its id, and the distance of the reading line from its top in CSS pixels. */
export type StoredPlace = { step: string; offsetPx: number };

/** What a reader reads one of at a time. */
const blocks = 'p, li, dt, dd, tr, h1, h2, h3, summary, figcaption';

/** The block of text at the reading line; undefined at the very top of the page, or where there is no text. */
export function measurePlace(root: Element): Place | undefined {
  if (scrollY <= 0) return undefined;
  const y = innerHeight * readingLine();
  let nearest: { element: Element; distance: number; top: number; height: number } | undefined;
  for (const step of root.querySelectorAll('[data-step], [data-reading]')) {
    const around = boxOf(step).getBoundingClientRect();
    if (around.bottom < y - innerHeight || around.top > y + innerHeight) continue;
    for (const element of [step, ...step.querySelectorAll(blocks)]) {
      // What is in a closed detail has a box, too, and asking for it would lay all of the detail out.
      if (!isShown(element)) continue;
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height === 0) continue;
      const distance = Math.max(top - y, y - bottom, 0);
      // Of blocks within each other the innermost, which comes last, is the most exact.
      if (nearest === undefined || distance <= nearest.distance) nearest = { element, distance, top, height };
    }
  }
  return nearest && { element: nearest.element, share: (y - nearest.top) / nearest.height };
}

/** Whether an element is in no closed detail; Safari before 17.4 has to look. */
function isShown(element: Element): boolean {
  return 'checkVisibility' in element
    ? element.checkVisibility()
    : (element as Element).closest('details:not([open]) > :not(summary)') === null;
}

/**
 * Scrolls so that the place lies at the reading line again. Of a place outside its block only the block is kept: the room
 * around it differs between layouts, and beside shorter room another block would be nearer.
 */
export function restorePlace({ element, share }: Place): void {
  const { top, height } = element.getBoundingClientRect();
  const by = top + Math.min(1, Math.max(0, share)) * height - innerHeight * readingLine();
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
}

/** The place as data for a history entry. */
export function storePlace(step: string): StoredPlace | undefined {
  const top = document.getElementById(step)?.getBoundingClientRect().top;
  return top === undefined ? undefined : { step, offsetPx: Math.round(innerHeight * readingLine() - top) };
}

/** Scrolls to a place kept in a history entry; whatever else the entry holds is ignored. */
export function restoreStoredPlace(stored: unknown): boolean {
  const { step, offsetPx } = (stored ?? {}) as Partial<StoredPlace>;
  if (typeof step !== 'string' || typeof offsetPx !== 'number' || !Number.isFinite(offsetPx)) return false;
  const top = document.getElementById(step)?.getBoundingClientRect().top;
  if (top === undefined) return false;
  scrollBy({ top: top + offsetPx - innerHeight * readingLine(), behavior: 'instant' });
  return true;
}

/** After a change of layout, further ones (a phone that turns, a window being dragged) follow within this time. */
const settlesWithinMs = 400;

/**
 * Keeps the paragraph being read at the reading line when the window is turned or resized, or the text set larger; without
 * this the browser keeps a distance from the top of a page that has another length. While it does, `isRestoring` is true,
 * so that nobody takes the layout's moves for the reader's.
 *
 * @returns what ends it, and whether a change of layout is under way
 */
export function preservePlace(root: Element): { stop: () => void; isRestoring: () => boolean } {
  const controller = new AbortController();
  const { signal } = controller;
  let place: Place | undefined;
  let size = layoutSize();
  let restoringUntil = 0;
  /** Whether the place is still being brought back; what scrolls the page after that is its reader. */
  let isMoving = false;
  const isRestoring = () => performance.now() < restoringUntil;
  const remember = () => {
    if (!isMoving && layoutSize() === size) place = measurePlace(root);
  };
  const restore = () => {
    if (layoutSize() === size) return;
    size = layoutSize();
    restoringUntil = performance.now() + settlesWithinMs;
    const kept = place;
    if (kept === undefined) return;
    isMoving = true;
    restorePlace(kept);
    // Parts that come near for the first time take their real length in the next frame.
    requestAnimationFrame(() => {
      restorePlace(kept);
      requestAnimationFrame(() => {
        restorePlace(kept);
        isMoving = false;
      });
    });
  };
  signal.addEventListener('abort', onScrollEnd(remember));
  addEventListener('resize', restore, { signal });
  // Text set larger changes no window: the size of a line does.
  const line = new ResizeObserver(restore);
  line.observe(document.documentElement);
  return {
    isRestoring,
    stop() {
      controller.abort();
      line.disconnect();
    },
  };
}

/** What the layout of the text depends on: the window's size and the size of a letter. */
function layoutSize(): string {
  return `${innerWidth}x${innerHeight} ${getComputedStyle(document.documentElement).fontSize}`;
}

/**
 * Brings a step to where it is read and moves the focus's starting point there, so that the next Tab goes on from it. Not
 * scrollIntoView: in a frame it would scroll the host's page as well.
 */
export function goToStep(id: string): void {
  const step = document.getElementById(id);
  if (step === null) return;
  const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  const isStill = !isMotionOn() || matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({
    top: scrollY + step.getBoundingClientRect().top - clear,
    behavior: isStill ? 'instant' : 'smooth',
  });
  step.focus({ preventScroll: true });
}

/** Opens every closed detail that holds `target`, so that a link into it leads somewhere. */
export function openDetailsAround(target: Element | null): void {
  for (let details = target?.closest('details'); details; details = details.parentElement?.closest('details'))
    details.open = true;
}
