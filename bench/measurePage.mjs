import { kinds } from './fileKind.mjs';
import { LinkShaper } from './linkShaper.mjs';
import { blockingTime, measureHeap, openPage } from './openPage.mjs';
import { scrollThrough } from './scrollThrough.mjs';

/**
 * One sample of a page: how it loads, scrolls and answers. Times are milliseconds from navigation, weights are bytes as
 * sent until five seconds after load, which is before any use.
 *
 * @param subject `{url, servers, use?}`; `use(page, profile)` does what a reader does after the scroll;
 *   `unread: true` leaves the page where it opens
 */
export async function measurePage(subject, profile) {
  const [server] = subject.servers;
  server.link = profile.link && new LinkShaper(profile.link);
  try {
    return await openPage(subject, profile, async ({ page, cdp, errors }) => {
      const sent = [...server.log];
      const loaded = await page.evaluate(() => window.benchProbe.read());
      const heap = await measureHeap(cdp);
      const scrolled = subject.unread === true ? {} : await scrollThrough(page, cdp, profile);
      const used =
        subject.use === undefined ? { latencies: [], failed: [] } : await subject.use(page, profile);
      const after = await page.evaluate(() => window.benchProbe.read());
      const weigh = (transfers) => transfers.reduce((sum, { bytes }) => sum + bytes, 0);
      return {
        fcp: loaded.fcp,
        lcp: loaded.lcp?.at,
        map: loaded.mapAt === null ? undefined : Math.max(loaded.mapAt, loaded.fcp),
        tbt: blockingTime(loaded),
        cls: loaded.cls,
        clsUsed: after.cls,
        heap,
        requests: sent.length,
        total: weigh(sent),
        ...Object.fromEntries(kinds.map((kind) => [kind, weigh(sent.filter((one) => one.kind === kind))])),
        jsBeforeLoad: loaded.scripts
          .filter(({ startTime }) => startTime < loaded.load)
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        ...scrolled,
        latencies: used.latencies,
        problems: [
          ...errors,
          ...used.failed,
          ...sent.filter(({ status }) => status >= 400).map(({ path }) => `no ${path}`),
        ],
      };
    });
  } finally {
    server.link = undefined;
  }
}
