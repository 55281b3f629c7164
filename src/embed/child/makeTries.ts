import { triesAtMs } from '../tries.ts';

/** Calls `attempt` at the times a frame may speak unanswered, until it returns false; starting again starts anew. */
export function makeTries(attempt: () => boolean) {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  return {
    start() {
      stop();
      timers = triesAtMs.map((delay) =>
        setTimeout(() => {
          if (!attempt()) stop();
        }, delay),
      );
    },
    stop,
  };
}
