import { useEffect, useState } from 'react';
import type { Panels } from '../edition/types.ts';

export type PanelSource = {
  /** What the page came with, if something was open in it. */
  now: Panels | undefined;
  load: () => Promise<Panels>;
};

/** Signs that a reader has begun to use the page. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

/**
 * What may be opened, once it is here: at once where the page came with it, else fetched at the reader's first sign of
 * use, so that the first choice does not wait and a page nobody uses costs nothing more. A failed fetch leaves
 * `undefined`: links then lead to whole pages.
 */
export function usePanels({ now, load }: PanelSource): Panels | undefined {
  const [panels, setPanels] = useState(now);
  useEffect(() => {
    if (now !== undefined) return;
    const listening = new AbortController();
    const fetchOnce = () => {
      listening.abort();
      load().then(setPanels, () => {});
    };
    for (const sign of signs)
      document.addEventListener(sign, fetchOnce, { passive: true, signal: listening.signal });
    return () => listening.abort();
  }, [now, load]);
  return panels;
}
