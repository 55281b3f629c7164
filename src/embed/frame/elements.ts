import { correctAccent } from '../accent.ts';
import type { Params, Theme } from '../params.ts';

/** The elements of a frame's page that its script changes. */
export type FrameElements = {
  root: HTMLElement;
  content: HTMLElement;
  stepIds: string[];
  steps: HTMLElement[];
  cards: HTMLElement[];
  countries: HTMLDetailsElement;
  status: HTMLElement;
  count: HTMLElement;
  blocked: HTMLElement;
  leave: HTMLButtonElement;
};

/** Queries the elements; throws where the page is not the one this script belongs to. */
export function queryElements(document: Document): FrameElements {
  const one = <T extends HTMLElement>(name: string, within = ''): T => {
    const found = document.querySelector<T>(`${within} [data-${name}]`);
    if (found === null) throw new Error(`The frame's page has no [data-${name}]: build it again.`);
    return found;
  };
  const all = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const steps = all('step');
  return {
    root: document.documentElement,
    content: one('digest'),
    steps,
    stepIds: steps.map((step) => step.dataset['step'] ?? ''),
    cards: all('card'),
    countries: one<HTMLDetailsElement>('countries'),
    status: one('spoken', '[data-controls]'),
    count: one('count', '[data-controls]'),
    blocked: one('blocked'),
    leave: one<HTMLButtonElement>('leave'),
  };
}

/** Whether the layout shows one step at a time. */
export function isStepping({ dataset }: HTMLElement): boolean {
  return /^(stepper|stage)$/.test(dataset['layout'] ?? '');
}

/** How much of the viewport has to lie below the top of what counts as visible, in CSS pixels: a line or two. */
const minVisiblePx = 64;

/**
 * Scrolls the frame's own document, and never the page around it as `scrollIntoView` would, so that an element's top is
 * visible where the frame scrolls in itself.
 */
export function scrollIntoViewIfNeeded(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight - minVisiblePx) scrollBy(0, top);
}

/** Applies what the page's inline script has not: the accent, and any theme a host asks for later. Returns the latter. */
export function applyTheme(
  { root, cards, countries }: FrameElements,
  { accent, map }: Params,
): (theme: Theme) => void {
  const applyAccent = () => {
    if (accent === undefined) return;
    root.style.removeProperty('--accent');
    // The ground of cards, on which either theme's contrasts are the lowest.
    const [card] = cards;
    const ground = card === undefined ? [] : (getComputedStyle(card).backgroundColor.match(/\d+/g) ?? []);
    const hex = ground.slice(0, 3).map((value) => Number(value).toString(16).padStart(2, '0'));
    if (hex.length === 3) root.style.setProperty('--accent', correctAccent(accent, hex.join('')));
  };
  applyAccent();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyAccent);
  if (map === 'off') countries.open = true;
  return (theme) => {
    root.dataset['theme'] = theme;
    applyAccent();
  };
}
