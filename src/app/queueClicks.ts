/**
 * Remembers a click on a control that does nothing yet, and returns a function that stops and clicks it again. Links and
 * disclosures need no script, and keep what they do.
 */
export function queueClicks(root: HTMLElement): () => void {
  let waiting: HTMLElement | SVGElement | undefined;
  const keep = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('a, summary') !== null) return;
    const control = target.closest('button, [data-country]');
    if (control instanceof HTMLElement || control instanceof SVGElement) waiting = control;
  };
  root.addEventListener('click', keep, { capture: true });
  return () => {
    root.removeEventListener('click', keep, { capture: true });
    waiting?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
}
