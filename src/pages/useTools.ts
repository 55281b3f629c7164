import { useEffect } from 'react';
import { useEdition } from '../components/edition.tsx';
import { firstUse } from '../components/firstUse.ts';
import type { BrowserOutline } from '../edition/types.ts';
import { importWithRetry } from '../lib/importWithRetry.ts';

let started: Promise<(button: Element) => void> | undefined;

/** Fetches the tools' script and wakes them, once for the page; after a failure the next call tries again. */
function wakeTools(outline: BrowserOutline, base: string): Promise<(button: Element) => void> {
  started ??= importWithRetry(() => import('../components/tools/startTools.tsx'))
    .then(({ startTools }) => startTools(outline, base))
    .catch((error: unknown) => {
      started = undefined;
      throw error;
    });
  return started;
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
    const tools = () => wakeTools(outline, base);
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
