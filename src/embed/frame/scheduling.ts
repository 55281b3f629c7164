import { retryAtMs } from './hostChannel.ts';

/** Retries with backoff: calls `attempt` until it returns false; starting again starts anew. */
export function createRetry(attempt: () => boolean) {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  return {
    start() {
      stop();
      // The first at once: timers of a frame that was hidden until now may be throttled to one a second.
      if (!attempt()) return;
      timers = retryAtMs.slice(1).map((delay) =>
        setTimeout(() => {
          if (!attempt()) stop();
        }, delay),
      );
    },
  };
}

/** Queues `work` as a macrotask: a timer of a frame that has not been visible may be throttled, a message is not. */
export function queueMacrotask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener(
    'message',
    () => {
      port1.close();
      work();
    },
    { once: true },
  );
  port1.start();
  port2.postMessage(undefined);
}

/** Calls back once the frame has a size, now or at its first resize. A hidden frame has none, and decides nothing before. */
export function onFirstLayout(callback: () => void): void {
  const hasSize = () => innerWidth > 0 && innerHeight > 0;
  if (hasSize()) {
    callback();
    return;
  }
  const check = () => {
    if (!hasSize()) return;
    removeEventListener('resize', check);
    callback();
  };
  addEventListener('resize', check);
}
