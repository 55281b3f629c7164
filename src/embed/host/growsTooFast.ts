const windowMs = 4000;
const most = 20;

/**
 * Whether a frame that grows now has done so more than 20 times within 4 s, as frames do whose height follows the
 * window's. Takes note of the growth in `growths`.
 */
export function growsTooFast(growths: number[], now: number): boolean {
  growths.push(now);
  while ((growths[0] ?? now) < now - windowMs) growths.shift();
  return growths.length > most;
}
