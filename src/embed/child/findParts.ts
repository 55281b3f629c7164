/** The pieces of a frame's page that a script moves between. */
export type Parts = {
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
export function findParts(document: Document): Parts {
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
