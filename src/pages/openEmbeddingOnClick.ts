import type { MouseEvent } from 'react';
import type { BrowserOutline } from '../edition/types.ts';
import { importWithRetry } from '../lib/importWithRetry.ts';

/** Fetches and opens the dialog for publishers when its button, which stands in markup made at build, is pressed. */
export function openEmbeddingOnClick({ target }: MouseEvent, { locale, words }: BrowserOutline): void {
  if (!(target instanceof Element) || target.closest('[data-embed-this]') === null) return;
  void importWithRetry(() => import('../components/embedding/openEmbedding.tsx')).then(
    ({ openEmbedding }) => openEmbedding(locale, words.close),
    // Without it the button does nothing, and may be pressed again.
    () => undefined,
  );
}
