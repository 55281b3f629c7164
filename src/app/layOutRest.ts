import { whenIdle } from '../components/whenIdle.ts';

/** Keys that take a reader far away at once: to a link at the other end of the page, or to its end. */
const leaps: readonly string[] = ['Tab', 'End'];

/**
 * Lays out the chapters that were skipped, one whenever the browser is idle from the reader's first use on, so that who
 * leaps to one lands on it; at once when the reader leaps before that is done. Skipped chapters have only an estimated
 * length: what lies below one would leave the window as soon as it had come into it.
 */
export function layOutRest(used: Promise<void>): void {
  const { classList } = document.documentElement;
  const listening = new AbortController();
  const finish = () => {
    classList.remove('brisk');
    listening.abort();
  };
  // Before the browser, or the page's own script, looks for where the link or the key leads.
  const early = { capture: true, signal: listening.signal };
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a[href*="#"]') !== null) finish();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (leaps.includes(key)) finish();
  };
  document.addEventListener('click', onClick, early);
  document.addEventListener('keydown', onKey, early);
  void used.then(() => {
    const waiting = [...document.querySelectorAll<HTMLElement>('[data-skippable]')];
    const next = () => {
      const chapter = waiting.shift();
      if (chapter === undefined) return finish();
      chapter.style.contentVisibility = 'visible';
      whenIdle(next);
      return undefined;
    };
    whenIdle(next);
  });
}
