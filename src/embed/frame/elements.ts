import { correctAccent } from '../accent.ts';
import type { Params, Theme } from '../params.ts';

/** The elements of a frame's page that its script changes. */
export type FrameElements = {
  root: HTMLElement;
  content: HTMLElement;
  stepIds: string[];
  /** Ids of steps by the names that they had in embed codes once: old ids, and the slugs of proposals. */
  stepAliases: Record<string, string>;
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
    stepAliases: Object.fromEntries(
      steps.flatMap(({ dataset: { step = '', proposal = '', aliases = '' } }) =>
        [...aliases.split(' '), proposal].filter((name) => name !== '').map((name) => [name, step]),
      ),
    ),
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

/** Measures the height of the frame's content. */
export type HeightMeter = {
  /**
   * Height in whole CSS pixels that the content would have in a layout at the frame's width, were it given all the height
   * it likes; nothing is painted between. A layout that it is not in is laid out once for each width, because that blocks the
   * host's page longest, and again only when the content has changed.
   */
  heightIn: (layout: 'stack' | 'static') => number;
};

/** Measures `content`, a box that flows around all it holds, and never the document, whose height the host sets. */
export function createHeightMeter(root: HTMLElement, content: HTMLElement): HeightMeter {
  const cache = new Map<string, number>();
  const clear = () => cache.clear();
  // Whatever makes it higher or lower at the same width: text, and what is opened in it. It has no late fonts or images.
  const changes = new MutationObserver(clear);
  changes.observe(content, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'open'],
  });

  const measure = () => Math.ceil(content.getBoundingClientRect().height);

  function measureStack(): number {
    const { layout } = root.dataset;
    root.dataset['layout'] = 'stack';
    const height = measure();
    if (layout === undefined) delete root.dataset['layout'];
    else root.dataset['layout'] = layout;
    return height;
  }

  function measureStatic(): number {
    root.dataset['free'] = '';
    const height = measure();
    delete root.dataset['free'];
    return height;
  }

  return {
    heightIn(layout) {
      if (layout === 'stack' && root.dataset['layout'] === 'stack') return measure();
      // Changes not yet observed are in what is measured now.
      if (changes.takeRecords().length > 0) clear();
      const key = `${layout} ${innerWidth}`;
      const height = cache.get(key) ?? (layout === 'stack' ? measureStack() : measureStatic());
      cache.set(key, height);
      return height;
    },
  };
}
