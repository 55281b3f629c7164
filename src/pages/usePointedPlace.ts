import { type SyntheticEvent, useState } from 'react';

/** Id of the place that a reader points at in the text, by pointer or by focus, and what follows both. */
export function usePointedPlace() {
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  const follow = ({ target }: SyntheticEvent) => {
    const words = target instanceof Element ? target.closest('[data-place]') : null;
    setPointed(words?.getAttribute('data-place') ?? undefined);
  };
  return { pointed, follow: { onPointerOver: follow, onFocus: follow } };
}
