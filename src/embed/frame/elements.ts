import { correctAccent } from '../accent.ts';
import type { Params, Theme } from '../params.ts';

/** The pieces of a frame's page that a script moves between. */
export type FrameElements = {
  root: HTMLElement;
  digest: HTMLElement;
  stepIds: string[];
  steps: HTMLElement[];
  cards: HTMLElement[];
  countries: HTMLDetailsElement;
  status: HTMLElement;
  count: HTMLElement;
  blocked: HTMLElement;
  leave: HTMLButtonElement;
};

/** Finds the pieces; throws where the page is not the one this script belongs to. */
export function queryElements(document: Document): FrameElements {
  const one = <T extends HTMLElement>(name: string): T => {
    const found = document.querySelector<T>(`[data-${name}]`);
    if (found === null) throw new Error(`The frame's page has no [data-${name}]: build it again.`);
    return found;
  };
  const all = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const steps = all('step');
  return {
    root: document.documentElement,
    digest: one('digest'),
    steps,
    stepIds: steps.map((step) => step.dataset['step'] ?? ''),
    cards: all('card'),
    countries: one<HTMLDetailsElement>('countries'),
    status: one('spoken'),
    count: one('count'),
    blocked: one('blocked'),
    leave: one<HTMLButtonElement>('leave'),
  };
}

/** How much of the window has to lie below the top of what counts as in sight: a line or two of it. */
const roomPx = 64;

/**
 * Scrolls the frame's own document, and never the page around it as `scrollIntoView` would, so that an element's top is in
 * sight where the frame scrolls in itself.
 */
export function scrollIntoViewIfNeeded(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight - roomPx) scrollBy(0, top);
}

/** Sets what the page's first script has not: the accent, and any theme a host asks for later. Returns the latter. */
export function applyTheme(root: HTMLElement, { accent, map }: Params): (theme: Theme) => void {
  const tint = () => {
    if (accent === undefined) return;
    root.style.removeProperty('--accent');
    // The ground of cards, on which either theme's contrasts are the lowest.
    const paper = getComputedStyle(root).getPropertyValue('--paper-raised').trim().replace('#', '');
    if (/^[\da-f]{6}$/i.test(paper)) root.style.setProperty('--accent', correctAccent(accent, paper));
  };
  tint();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tint);
  const countries = root.querySelector<HTMLDetailsElement>('[data-countries]');
  if (map === 'off' && countries !== null) countries.open = true;
  return (theme) => {
    root.dataset['theme'] = theme;
    tint();
  };
}

/** Does `work` in a task of its own, soon: a timer of a frame that nobody has seen yet may be a second late, a message is not. */
export function queueMacrotask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    () => {
      port1.close();
      work();
    },
    { once: true },
  );
  port1.start();
  port2.postMessage(undefined);
}

/** Calls back once the frame has a size, now or when it is first shown. A hidden frame has none, and nothing is decided before. */
export function onFirstLayout(callback: () => void): void {
  const isSized = () => innerWidth > 0 && innerHeight > 0;
  if (isSized()) {
    callback();
    return;
  }
  const check = () => {
    if (!isSized()) return;
    removeEventListener('resize', check);
    callback();
  };
  addEventListener('resize', check);
}
