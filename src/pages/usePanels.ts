import { useEffect, useState } from 'react';
import type { Panels } from '../edition/types.ts';

export type PanelSource = {
  /** What the page came with, if something was open in it. */
  now: Panels | undefined;
  load: () => Promise<Panels>;
};

/**
 * What may be opened, once it is here: at once where the page came with it, else fetched quietly when the browser has
 * time, so that the first choice does not wait. A failed fetch leaves `undefined`: links then lead to whole pages.
 */
export function usePanels({ now, load }: PanelSource): Panels | undefined {
  const [panels, setPanels] = useState(now);
  useEffect(() => {
    if (now !== undefined) return;
    let gone = false;
    const fetchQuietly = () => {
      load().then(
        (loaded) => {
          if (!gone) setPanels(loaded);
        },
        () => {},
      );
    };
    // Safari has no requestIdleCallback.
    const timer = setTimeout(fetchQuietly, 200);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [now, load]);
  return panels;
}
