/** When a frame speaks to a host that has not answered, in milliseconds from its first word. Ten tries, then silence. */
export const triesAtMs: readonly number[] = [0, 100, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 45_000];

/** How long a host has to give the height it was asked for. */
export const patienceMs = 3000;

/** Whether a frame of this height is the one that was asked for. */
export function isObeyed(heightPx: number, askedPx: number): boolean {
  return Math.abs(heightPx - askedPx) <= 2;
}
