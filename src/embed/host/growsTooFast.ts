const windowMs = 4000;
const most = 20;

/**
 * Whether a frame that grows now has done so more than 20 times within 4 s, as frames do whose height follows the
 * window's. Takes note of it in `growths`, the last 20.
 */
export function growsTooFast(growths: number[], now: number): boolean {
  growths.push(now);
  return growths.length > most && (growths.shift() as number) > now - windowMs;
}
