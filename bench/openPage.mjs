import { installProbe } from './installProbe.mjs';
import { launch } from './launch.mjs';
import { sleep } from './sleep.mjs';

/** The first outline of the map that follows the story; every rendition draws it. */
const mapSelector = '[id^="map-"]:is(path)';
const quietMs = 5000;
const categories = ['devtools.timeline', 'loading', 'v8', 'disabled-by-default-v8.compile'];

/**
 * Opens an address in a new browser as a profile's reader would, hands `{browser, page, cdp, errors}` to `observe` five quiet seconds
 * after it has loaded, and returns what it returns. `frames` is how many the page
 * embeds; with `trace`, a file's path, the browser writes down all it does until `browser.stopTracing()`.
 */
export async function openPage({ url, servers, frames = 0, trace }, profile, observe) {
  const browser = await launch();
  try {
    const context = await browser.newContext({ ...profile.context, serviceWorkers: 'block' });
    await context.addInitScript(installProbe, mapSelector);
    const page = await context.newPage();
    if (trace !== undefined) await browser.startTracing(page, { path: trace, categories });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    if (profile.network) await cdp.send('Network.emulateNetworkConditions', profile.network);
    if (profile.slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
    for (const server of servers) server.log.length = 0;
    await page.goto(url, { waitUntil: 'load', timeout: 90_000 });
    if (page.frames().length !== frames + 1)
      throw new Error(`${url} has ${page.frames().length - 1} frames.`);
    await sleep(quietMs);
    return await observe({ browser, page, cdp, errors });
  } finally {
    await browser.close();
  }
}

/** Bytes of JavaScript objects on the page's heap, frames in its process included, after everything unused has gone. */
export async function measureHeap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Total blocking time: by how much each task after the first paint passed 50 ms. */
export function blockingTime({ longTasks, fcp }) {
  const late = longTasks.filter(({ at, ms }) => at + ms > (fcp ?? 0));
  return late.reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0);
}
