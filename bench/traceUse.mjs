import { join } from 'node:path';
import { cacheDir } from '../scripts/lib/paths.mjs';
import { actionMark, traceWork } from '../scripts/lib/traceWork.mjs';
import { openPage } from './openPage.mjs';
import { scrollThrough } from './scrollThrough.mjs';

const categories = ['devtools.timeline', 'blink.user_timing'];

/**
 * What the main thread did after each thing a reader does, as `traceWork` gives it. Tracing costs time itself, so this is a
 * run of its own; the trace stays in .cache/bench, to be opened in the browser's performance panel.
 */
export function traceUse(subject, profile, name) {
  return openPage(subject, profile, async ({ browser, page, cdp }) => {
    await scrollThrough(page, cdp, profile);
    await browser.startTracing(page, { path: join(cacheDir, 'bench', `trace-${name}-use.json`), categories });
    const mark = (what) => page.evaluate((entry) => void performance.mark(entry), actionMark + what);
    await subject.use(page, profile, mark);
    return traceWork(JSON.parse(String(await browser.stopTracing())).traceEvents);
  });
}
