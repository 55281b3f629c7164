import { correctAccent } from '../correctAccent.ts';
import type { Params, Theme } from '../readParams.ts';

/** Sets what the page's first script has not: the accent, and any theme a host asks for later. Returns the latter. */
export function dress(root: HTMLElement, { accent, map }: Params): (theme: Theme) => void {
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
