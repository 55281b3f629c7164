import { quantile } from '../scripts/lib/quantile.mjs';
import { sleep } from './sleep.mjs';

const frameMs = 1000 / 60;
/** A story many screens long would take minutes at a reader's pace; this is a reader who skims. */
const seconds = 6;

/**
 * Scrolls a page from top to bottom as its profile's reader would, by finger or by wheel, and counts frames that did
 * not come. Throws when the page has not moved: an idle page would count as smooth.
 */
export async function scrollThrough(page, cdp, { touch, context: { viewport } }) {
  const range = await page.evaluate(() => document.scrollingElement.scrollHeight - innerHeight);
  if (range < 50) return {};
  await page.evaluate(() => window.benchProbe.startFrames());
  await (touch ? swipeDown : wheelDown)(cdp, viewport, range);
  const gaps = await page.evaluate(() => window.benchProbe.stopFrames());
  const moved = await page.evaluate(() => scrollY);
  if (moved < 0.8 * range) throw new Error(`The scroll moved ${moved} of ${range} pixels.`);
  const slots = gaps.map((gap) => Math.max(1, Math.round(gap / frameMs)));
  const due = slots.reduce((sum, count) => sum + count, 0);
  return { droppedPercent: (100 * (due - slots.length)) / due, frameP95: quantile(gaps, 0.95) };
}

function wheelDown(cdp, { width, height }, range) {
  return cdp.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height / 2,
    yDistance: -range,
    speed: Math.max(50, Math.round(range / seconds)),
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** Finger by finger, because Chromium's own synthetic touch scroll moves nothing when a phone is emulated. */
async function swipeDown(cdp, { width, height }, range) {
  const touch = (type, y) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: width - 24, y }],
    });
  const strokePx = 0.7 * height;
  // Before a finger has moved so far, nothing scrolls.
  const slopPx = 16;
  const from = 0.85 * height;
  const strokes = Math.ceil(range / strokePx);
  const moves = Math.max(8, Math.round((seconds * 1000) / strokes / 16));
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const begun = performance.now();
    await touch('touchStart', from);
    for (let move = 1; move <= moves; move += 1) {
      // The last moves rest, so that the page does not fly on.
      const done = Math.min(1, move / (moves - 3));
      await touch('touchMove', from - Math.min(height * 0.84, (strokePx + slopPx) * done));
      await sleep(Math.max(0, begun + move * 16 - performance.now()));
    }
    await touch('touchEnd');
  }
}
