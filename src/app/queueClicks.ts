/** Controls that scripts answer: links to panels lead to whole pages without them, buttons nowhere. */
const controls = 'a[href*="/countries/"], a[href*="/proposals/"], button, [data-country]';

/**
 * Queues clicks that come before the page is hydrated, shows that they were heard, and keeps links from loading a whole new
 * document meanwhile. The last press wins.
 *
 * @returns `replayClicks`, to be called when the page answers; `followClicks`, where it never will: a link is then followed
 */
export function queueClicks(page: Document): { replayClicks: () => void; followClicks: () => void } {
  let queued: HTMLElement | SVGElement | undefined;
  const queue = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const control = event.target instanceof Element ? event.target.closest(controls) : null;
    if (!(control instanceof HTMLElement || control instanceof SVGElement)) return;
    event.preventDefault();
    queued?.removeAttribute('data-pressed');
    queued = control;
    control.setAttribute('data-pressed', '');
  };
  page.addEventListener('click', queue, { capture: true });
  const stop = () => {
    page.removeEventListener('click', queue, { capture: true });
    queued?.removeAttribute('data-pressed');
  };
  return {
    replayClicks() {
      stop();
      // Drawn anew or gone, it is not pressed again.
      if (queued?.isConnected) queued.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    },
    followClicks() {
      stop();
      if (queued instanceof HTMLAnchorElement) window.location.assign(queued.href);
    },
  };
}
