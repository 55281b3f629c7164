/**
 * Changes the size of an element that may lie above what the reader sees, and scrolls by as much as the change moved
 * the page. Not every browser does that of itself, and a host page may have switched it off.
 */
export function keepPlace(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().bottom;
  change();
  if (before > 0) return;
  const moved = element.getBoundingClientRect().bottom - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}
