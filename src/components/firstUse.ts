/** Signs that a reader has begun to use the page. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

/** Resolves at the reader's first sign of use from now on; never where there is none, or once `signal` is aborted. */
export function firstUse(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    signal?.addEventListener('abort', () => listening.abort(), { once: true });
    const settle = () => {
      listening.abort();
      resolve();
    };
    for (const sign of signs)
      document.addEventListener(sign, settle, { passive: true, capture: true, signal: listening.signal });
  });
}
