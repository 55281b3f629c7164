/**
 * What was pressed before the page was hydrated: the inline script of index.html marks it with `data-pressed` and keeps it from
 * doing anything else until `data-live` stands on the document. The last press wins.
 */
function takeQueuedClick(page: Document, live: 'yes' | 'no'): HTMLElement | SVGElement | null {
  page.documentElement.dataset['live'] = live;
  const control = page.querySelector<HTMLElement | SVGElement>('[data-pressed]');
  control?.removeAttribute('data-pressed');
  return control;
}

/** Presses it again, once the page answers. A link that nothing in the page answers is followed. */
export function replayQueuedClick(page: Document): void {
  takeQueuedClick(page, 'yes')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

/** Follows it where it is a link, in a page that will never be hydrated. */
export function followQueuedClick(page: Document): void {
  const control = takeQueuedClick(page, 'no');
  if (control instanceof HTMLAnchorElement) page.defaultView?.location.assign(control.href);
}
