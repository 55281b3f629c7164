/** More growths than this within the window mean that a frame and its host drive each other up. */
const maxGrowths = 20;
const windowMs = 4000;

/** Times of the last growths in milliseconds, and whether there were too many. */
export type ResizeGuard = { lastPx: number; growths: readonly number[]; isTripped: boolean };

export const initialResizeGuard: ResizeGuard = { lastPx: 0, growths: [], isTripped: false };

/**
 * The guard after `heightPx` has been measured. More than 20 growths in 4 s trip it, and it stays tripped.
 *
 * @param now milliseconds from any start, monotonic
 */
export function recordHeight(guard: ResizeGuard, heightPx: number, now: number): ResizeGuard {
  if (guard.isTripped || heightPx <= guard.lastPx) return { ...guard, lastPx: heightPx };
  const growths = [...guard.growths.filter((at) => now - at < windowMs), now];
  return { lastPx: heightPx, growths, isTripped: growths.length > maxGrowths };
}

/** Retries with backoff, in milliseconds from the first attempt, while a host has not answered. Ten, then silence. */
export const retryAtMs: readonly number[] = [0, 100, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 45_000];

/** How long a host has to apply the height it was asked for. */
export const handshakeTimeoutMs = 3000;

/** Whether a frame of this height is the one that was asked for. */
export function isApplied(heightPx: number, requestedPx: number): boolean {
  return Math.abs(heightPx - requestedPx) <= 2;
}
