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
      // The first at once: the timers of a frame that was hidden until now may be a second late.
      if (!attempt()) return;
      timers = triesAtMs.slice(1).map((delay) =>
        setTimeout(() => {
          if (!attempt()) stop();
        }, delay),
      );
    },
  };
}
