/** How many growths within how many milliseconds mean that a frame and its host drive each other up. */
const mostGrowths = 20;
const windowMs = 4000;

/** The heights told lately, and whether there were too many. */
export type Fuse = { last: number; growths: readonly number[]; isBlown: boolean };

export const freshFuse: Fuse = { last: 0, growths: [], isBlown: false };

/**
 * The fuse after `height` has been measured. More than 20 growths in 4 s blow it, and it stays blown.
 *
 * @param now milliseconds from any start, never going back
 */
export function passFuse(fuse: Fuse, height: number, now: number): Fuse {
  if (fuse.isBlown || height <= fuse.last) return { ...fuse, last: height };
  const growths = [...fuse.growths.filter((at) => now - at < windowMs), now];
  return { last: height, growths, isBlown: growths.length > mostGrowths };
}
