import { useEffect, useState } from 'react';
import { firstUse } from '../components/firstUse.ts';
import type { OpenedPanel } from '../components/panel/OpenedPanel.tsx';
import type { Panels } from '../edition/panelViews.ts';

/** What may be opened, and the component that draws it. */
export type Openable = { panels: Panels; Panel: typeof OpenedPanel };

export type PanelSource = {
  /** What the page came with, if something was open in it. */
  now: Openable | undefined;
  load: () => Promise<Openable>;
};

/**
 * What may be opened, once it is here: at once where the page came with it, else fetched at the reader's first sign of
 * use, so that the first choice does not wait and a page nobody uses costs nothing more. A failed fetch leaves
 * `undefined`, and links then lead to whole pages; it is tried again when the network comes back.
 */
export function usePanels({ now, load }: PanelSource): Openable | undefined {
  const [openable, setOpenable] = useState(now);
  useEffect(() => {
    if (now !== undefined) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const fetchThem = () => {
      load().then(setOpenable, () => window.addEventListener('online', fetchThem, { once: true, signal }));
    };
    void firstUse(signal).then(fetchThem);
    return () => leaving.abort();
  }, [now, load]);
  return openable;
}
