import type { HostFrame } from './hostFrame.ts';

const leastHeightPx = 480;
/** A frame whose top is above this part of the window is being read: pinning it would move the page under the reader. */
const readingShare = 0.15;

/** Pixels at the window's top that the host keeps for a header of its own. */
export function topOf({ dataset }: HTMLElement): number {
  return Math.max(0, Number.parseFloat(dataset['top'] || '') || 0);
}

/**
 * Whether a frame can be pinned while the reader scrolls past: the host wants it, nothing around it would keep it from
 * sticking, there is room, and nobody is reading it yet. Once pinned it stays so.
 */
export function canPin({ element, mayBeStaged, track }: HostFrame): boolean {
  if (track) return true;
  return (
    mayBeStaged &&
    element.matches('[data-explainer]>[data-layout=stage]:first-child') &&
    innerHeight - topOf(element) >= leastHeightPx &&
    element.getBoundingClientRect().top > innerHeight * readingShare &&
    !isClipped(element.parentElement)
  );
}

/**
 * Whether an element, or one around it, scrolls or hides what overflows: `position: sticky` then sticks to that and not
 * to the window. `overflow: clip` does not matter. A body's overflow is the window's own unless the root has one, too.
 */
function isClipped(start: HTMLElement | null): boolean {
  const { body, documentElement: root } = document;
  const clips = (element: Element) => /hidden|auto|scroll/.test(getComputedStyle(element).overflow);
  for (let element = start; element && element !== root; element = element.parentElement)
    if (clips(element) && (element !== body || clips(root))) return true;
  return false;
}

/**
 * Pins a frame to the window for `track` pixels of scrolling: the frame sticks within the first row of its figure, which
 * is as long as the frame and the track, and the caption follows below.
 *
 * `svh`, not `dvh`, which would change the frame's size while a phone's address bar slides away; `vh` where it is unknown.
 */
export function pin(frame: HostFrame, track: number): void {
  const { element } = frame;
  const figure = element.parentElement;
  if (figure === null) return;
  frame.track = track;
  frame.figure = figure;
  const top = topOf(element);
  figure.style.display = 'grid';
  figure.style.gridTemplateColumns = 'minmax(0,1fr)';
  element.style.position = 'sticky';
  element.style.top = `${top}px`;
  element.style.alignSelf = 'start';
  for (const unit of ['vh', 'svh']) {
    element.style.height = `calc(100${unit} - ${top}px)`;
    figure.style.gridTemplateRows = `calc(100${unit} + ${track - top}px) auto`;
  }
}

/** Lets go of a pinned frame that the host has taken out of its figure, which would else keep the height of the whole track. */
export function unpinMoved(frame: HostFrame): void {
  const { element, figure } = frame;
  if (figure === null || element.parentElement === figure) return;
  figure.style.display = element.style.position = '';
  frame.figure = null;
  frame.track = 0;
}

/** How far a pinned frame has come along its track, in pixels from 0; 0 for one that is not pinned. */
export function progressOf({ element, figure }: HostFrame): number {
  if (figure === null) return 0;
  const inset = figure.clientTop + (Number.parseFloat(getComputedStyle(figure).paddingTop) || 0);
  return Math.max(
    0,
    Math.round(element.getBoundingClientRect().top - figure.getBoundingClientRect().top - inset),
  );
}

/** Whether the frame's sandbox takes its origin from it. */
export function isOpaque(element: HTMLIFrameElement): boolean {
  return element.hasAttribute('sandbox') && !element.sandbox.contains('allow-same-origin');
}

/**
 * Changes the size of an element that may lie above what the reader sees, and scrolls by as much as the change moved
 * the page. Not every browser does that of itself, and a host page may have switched it off.
 */
export function preserveScrollPosition(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().bottom;
  change();
  if (before > 0) return;
  const moved = element.getBoundingClientRect().bottom - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
