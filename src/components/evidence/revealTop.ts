/**
 * Scrolls down just so far that the first `leastPx` CSS pixels of an element are in sight, clear of what is pinned below; not
 * at all where they are. Not scrollIntoView: in a frame it would scroll the host's page as well.
 *
 * @returns how far it scrolls, in CSS pixels, 0 or more
 */
export function revealTop(element: Element, leastPx: number): number {
  const { top, height } = element.getBoundingClientRect();
  const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0;
  const missing = Math.max(0, top + Math.min(height, leastPx) - (window.innerHeight - clear));
  if (missing > 0) window.scrollBy({ top: missing });
  return missing;
}
