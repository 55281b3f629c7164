/** How many growths within how many milliseconds mean that a frame and its host drive each other up. */
const mostGrowths = 20;
const windowMs = 4000;

/** The heights told lately, and whether there were too many. */
export type ResizeGuard = { last: number; growths: readonly number[]; isBlown: boolean };

export const createResizeGuard: ResizeGuard = { last: 0, growths: [], isBlown: false };

/**
 * The fuse after `height` has been measured. More than 20 growths in 4 s blow it, and it stays blown.
 *
 * @param now milliseconds from any start, never going back
 */
export function countResize(fuse: ResizeGuard, height: number, now: number): ResizeGuard {
  if (fuse.isBlown || height <= fuse.last) return { ...fuse, last: height };
  const growths = [...fuse.growths.filter((at) => now - at < windowMs), now];
  return { last: height, growths, isBlown: growths.length > mostGrowths };
}

/** When a frame speaks to a host that has not answered, in milliseconds from its first word. Ten tries, then silence. */
export const retryAtMs: readonly number[] = [0, 100, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 45_000];

/** How long a host has to give the height it was asked for. */
export const handshakeTimeoutMs = 3000;

/** Whether a frame of this height is the one that was asked for. */
export function isApplied(heightPx: number, askedPx: number): boolean {
  return Math.abs(heightPx - askedPx) <= 2;
}
