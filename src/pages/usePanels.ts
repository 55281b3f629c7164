import { useEffect, useState } from 'react';
import { firstUse } from '../components/firstUse.ts';
import type { Panels } from '../edition/types.ts';

export type PanelSource = {
  /** What the page came with, if something was open in it. */
  now: Panels | undefined;
  load: () => Promise<Panels>;
};

/**
 * What may be opened, once it is here: at once where the page came with it, else fetched at the reader's first sign of
 * use, so that the first choice does not wait and a page nobody uses costs nothing more. A failed fetch leaves
 * `undefined`, and links then lead to whole pages; it is tried again when the network comes back.
 */
export function usePanels({ now, load }: PanelSource): Panels | undefined {
  const [panels, setPanels] = useState(now);
  useEffect(() => {
    if (now !== undefined) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const fetchThem = () => {
      load().then(setPanels, () => window.addEventListener('online', fetchThem, { once: true, signal }));
    };
    void firstUse(signal).then(fetchThem);
    return () => leaving.abort();
  }, [now, load]);
  return panels;
}
