import { whenIdle } from '../components/whenIdle.ts';

/**
 * Lays out the chapters that were skipped, one whenever the browser is idle, so that a reader who leaps to one lands on
 * it; at once when the reader leaps before that is done.
 */
export function layOutRest(): void {
  const { classList } = document.documentElement;
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-skippable]')];
  const finish = () => {
    classList.remove('brisk');
    document.removeEventListener('click', onClick, { capture: true });
  };
  // Before the browser, or the page's own script, looks for where the link leads.
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a[href*="#"]') !== null) finish();
  };
  document.addEventListener('click', onClick, { capture: true });
  const next = () => {
    const chapter = waiting.shift();
    if (chapter === undefined) return finish();
    chapter.style.contentVisibility = 'visible';
    whenIdle(next);
    return undefined;
  };
  whenIdle(next);
}
