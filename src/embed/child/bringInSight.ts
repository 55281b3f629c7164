/** How much of the window has to lie below the top of what counts as in sight: a line or two of it. */
const roomPx = 64;

/**
 * Scrolls the frame's own document, and never the page around it as `scrollIntoView` would, so that an element's top is in
 * sight where the frame scrolls in itself.
 */
export function bringInSight(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight - roomPx) scrollBy(0, top);
}
