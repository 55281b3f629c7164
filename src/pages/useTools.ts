import { useEffect } from 'react';
import { useEdition } from '../components/edition.tsx';
import { firstUse } from '../components/firstUse.ts';
import { importWithRetry } from '../lib/importWithRetry.ts';

let arriving: Promise<typeof import('../components/tools/startTools.tsx')> | undefined;

/** The tools' script, once for the page; after a failure it is asked for again. */
function fetchTools() {
  arriving ??= importWithRetry(() => import('../components/tools/startTools.tsx')).catch((error: unknown) => {
    arriving = undefined;
    throw error;
  });
  return arriving;
}

/**
 * Wakes the reader's tools: fetched at the first sign of use, so that a page nobody uses costs nothing more. Their buttons
 * stand in markup made at build, so clicks on them are heard on the whole page. If they cannot be fetched, nothing happens.
 */
export function useTools(): void {
  const { outline, base } = useEdition();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const tools = () => fetchTools().then(({ startTools }) => startTools(outline, base));
    firstUse(signal)
      .then(tools)
      .catch(() => {});
    document.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest('[data-tool]') : null;
        if (button !== null)
          tools()
            .then((open) => open(button))
            .catch(() => {});
      },
      { signal },
    );
    return () => leaving.abort();
  }, [outline, base]);
}
