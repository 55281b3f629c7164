/** A page in the background, or a frame far below the window, gets no frames: its work is not put off for longer than this. */
const longestMs = 100;

/**
 * Queues `work` behind the next paint, so that the browser shows its answer to the reader before it gets busy.
 *
 * @returns a function that calls it off, as long as it has not begun
 */
export function afterNextPaint(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout>;
  const begin = () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    work();
  };
  const frame = requestAnimationFrame(() => {
    clearTimeout(task);
    task = setTimeout(begin);
  });
  task = setTimeout(begin, longestMs);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}

/** Resolves when the browser has nothing else to do, after two seconds at the latest. */
export function requestIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}

/** Resolves when the browser has drawn what stands now and has nothing else to do. */
export async function afterIdleFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await requestIdle();
}

/** Events by which a reader begins to use the page. */
const interactions = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

/** Resolves at the reader's first interaction from now on; never where there is none, or once `signal` is aborted. */
export function onFirstInteraction(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    signal?.addEventListener('abort', () => listening.abort(), { once: true });
    const settle = () => {
      listening.abort();
      resolve();
    };
    for (const type of interactions)
      document.addEventListener(type, settle, { passive: true, capture: true, signal: listening.signal });
  });
}

/**
 * Calls back whenever scrolling has ended: at `scrollend`, or 150 ms after the last `scroll` in Safari before 26.2, which does
 * not have it. Returns a function that ends it.
 */
export function onScrollEnd(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, 150);
  };
  const [type, hear] =
    'onscrollend' in window ? (['scrollend', listener] as const) : (['scroll', wait] as const);
  document.addEventListener(type, hear, { passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener(type, hear);
  };
}
