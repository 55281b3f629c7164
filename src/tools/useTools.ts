import { useEffect } from 'react';
import { importWithRetry } from '../ui/importWithRetry.ts';
import { useStory } from '../ui/StoryProvider.tsx';
import { onFirstInteraction } from '../ui/scheduling.ts';
import type { ClientData } from '../viewModel/types.ts';

let started: Promise<(button: Element) => void> | undefined;

/** Fetches the tools' script and wakes them, once for the page; after a failure the next call tries again. */
function loadTools(outline: ClientData, base: string): Promise<(button: Element) => void> {
  started ??= importWithRetry(() => import('./startTools.tsx'))
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
  const { outline, base } = useStory();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const tools = () => loadTools(outline, base);
    onFirstInteraction(signal)
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
