// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { revealTop } from './revealTop.ts';

/** How far the page scrolls for an element so far below the window's upper edge. */
function scrolledFor(top: number, height: number, paddingEnd = ''): number {
  document.documentElement.style.scrollPaddingBlockEnd = paddingEnd;
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
  revealTop(element, 120);
  const [options] = scrollBy.mock.calls[0] ?? [];
  scrollBy.mockRestore();
  return (options as ScrollToOptions | undefined)?.top ?? 0;
}

test('what opens in sight does not move the page', () => {
  expect(scrolledFor(100, 300)).toBe(0);
});

test('what opens below the window is scrolled to by as much as shows its beginning, or all of it where that is less', () => {
  expect(scrolledFor(window.innerHeight + 20, 300)).toBe(140);
  expect(scrolledFor(window.innerHeight + 20, 50)).toBe(70);
});

test('it stays clear of what is pinned at the window’s foot', () => {
  expect(scrolledFor(window.innerHeight - 130, 300, '56px')).toBe(46);
});
