import { blockingTime, measureHeap, openPage } from './openPage.mjs';

/** One sample of somebody else's page with frames in it: the page's own paints and blocking, and the heap of all. */
export function measureHost(subject, profile) {
  return openPage(subject, profile, async ({ page, cdp, errors }) => {
    const loaded = await page.evaluate(() => window.benchProbe.read());
    return {
      hostLcp: loaded.lcp?.at,
      hostTbt: blockingTime(loaded),
      heap: await measureHeap(cdp),
      problems: errors,
    };
  });
}
