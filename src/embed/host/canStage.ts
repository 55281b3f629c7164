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
export function canStage({ element, mayBeStaged, track }: HostFrame): boolean {
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
