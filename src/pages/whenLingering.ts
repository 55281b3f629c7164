/** Nobody reads a chapter in less. */
const lingerMs = 1000;

/** Without a move for so long, a page stands. */
const restMs = 300;

/**
 * Tells a reader who stays from one who flies by: `settle` is called at once with a place come to at a reader's pace, and
 * with one come to within a second of the last only when the page stands, or a second has passed in it.
 *
 * @returns `pass`, to be called with where the reader is, whenever that may have changed; `move`, to be called when the
 *   page is scrolled; `stop`, after which nothing is settled any more
 */
export function whenLingering(settle: (place: string) => void) {
  let place: string | undefined;
  let passedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settleNow = () => {
    stop();
    if (place !== undefined) settle(place);
  };
  const wait = () => {
    stop();
    timer = setTimeout(settleNow, restMs);
  };
  const isFlying = () => performance.now() - passedAt < lingerMs;
  const pass = (next: string) => {
    if (next === place) return;
    place = next;
    const wasFlying = isFlying();
    passedAt = performance.now();
    if (wasFlying) wait();
    else settleNow();
  };
  const move = () => {
    if (timer === undefined) return;
    if (isFlying()) wait();
    else settleNow();
  };
  return { pass, move, stop };
}
