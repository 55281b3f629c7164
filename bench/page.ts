import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { root } from '../scripts/support/project.ts';
import words from '../src/content/locales/en/interface.json';
import { installProbe } from './probe.ts';
import type { Subject } from './subjects.ts';

/** The phone that Lighthouse simulates, its processor four times slower than ours. */
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const desktop = { viewport: { width: 1350, height: 940 }, deviceScaleFactor: 1, hasTouch: false };
const slow4G = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000, offline: false };
const link = { rttMs: 150, bytesPerSecond: 200_000, setupRtts: 2 };

/** `phone` throttles in the browser, without connection set-up and slow start; `wire` is the same link with both. */
export const profiles = {
  phone: { context: phone, slowdown: 4, network: slow4G, link: undefined },
  wire: { context: phone, slowdown: 4, network: undefined, link },
  desktop: { context: desktop, slowdown: 1, network: undefined, link: undefined },
};
export type Profile = (typeof profiles)[keyof typeof profiles];

/** Numbers of one visit by name: ms, bytes, counts, per cent. */
export type Sample = Record<string, number | undefined>;

const args = [
  '--no-sandbox',
  // A frame shares its host's thread, as on phones with little memory.
  '--disable-site-isolation-trials',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const webVitalsFile = join(root, 'node_modules/web-vitals/dist/web-vitals.iife.js');
const webVitalsScript = `${readFileSync(webVitalsFile, 'utf8')}; globalThis.webVitals = webVitals;`;

/** Visits a page in a new browser: loads it (traced into a file for DevTools), waits five seconds, scrolls and uses it. */
export async function visit(
  executablePath: string,
  subject: Subject,
  profile: Profile,
  { isUsed = false, trace }: { isUsed?: boolean; trace?: string },
): Promise<Sample> {
  const browser = await chromium.launch({ executablePath, args });
  subject.setLink(profile.link);
  try {
    const context = await browser.newContext(profile.context);
    await context.addInitScript({ content: webVitalsScript });
    await context.addInitScript(installProbe, 'path[id^="map-"], use[href^="#map-"]');
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Network.enable');
    if (profile.network) await cdp.send('Network.emulateNetworkConditions', profile.network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
    if (trace) await browser.startTracing(page, { path: trace });
    subject.log.length = 0;
    await page.goto(subject.url, { waitUntil: 'load', timeout: 90_000 });
    if (page.frames().length !== subject.frames + 1) throw new Error(`${subject.url} lacks its frames.`);
    await sleep(5000);
    if (trace) await browser.stopTracing();
    const sample = await readSample(page, cdp, subject);
    if (!isUsed) return sample;
    const dropped = await scrollThrough(page, cdp, profile);
    await operate(page, profile);
    // Nothing under 16 ms is reported.
    const { inp = 16, cls } = await page.evaluate(() => benchProbe.seen);
    return { ...sample, dropped, inp, clsInUse: cls };
  } finally {
    subject.setLink(undefined);
    await browser.close();
  }
}

/** What a page cost until now, the sums of its main thread's work included. */
async function readSample(page: Page, cdp: CDPSession, { log }: Subject): Promise<Sample> {
  const { fcp = 0, lcp, cls, map, longTasks } = await page.evaluate(() => benchProbe.seen);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (name: string) => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0);
  const bytesOf = (type: RegExp) => log.reduce((sum, one) => sum + (type.test(one.type) ? one.bytes : 0), 0);
  const blocking = longTasks
    .filter((task) => task.at + task.ms > fcp)
    .map((task) => Math.max(0, task.ms - 50));
  await cdp.send('HeapProfiler.collectGarbage');
  return {
    fcp,
    lcp,
    cls,
    map: map && Math.max(map, fcp),
    requests: log.length,
    tbt: blocking.reduce((sum, one) => sum + one, 0),
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
    main: ms('TaskDuration'),
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
    heap: (await cdp.send('Runtime.getHeapUsage')).usedSize,
    htmlBytes: bytesOf(/html/),
    jsBytes: bytesOf(/javascript/),
    jsonBytes: bytesOf(/json$/),
  };
}

/** Scrolls to the end in about six seconds and returns the per cent of frames that did not come. */
async function scrollThrough(page: Page, cdp: CDPSession, { context }: Profile): Promise<number | undefined> {
  const range = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  if (range < 50) return undefined;
  await page.evaluate(() => benchProbe.startFrames());
  const { width, height } = context.viewport;
  // By wheel on the phone too, where a synthetic finger moves nothing.
  const gesture = {
    gestureSourceType: 'mouse',
    preventFling: true,
    speed: Math.max(50, Math.round(range / 6)),
  } as const;
  await cdp.send('Input.synthesizeScrollGesture', {
    ...gesture,
    x: width / 2,
    y: height / 2,
    yDistance: -range,
  });
  const gaps = await page.evaluate(() => benchProbe.stopFrames());
  const moved = await page.evaluate(() => scrollY);
  // Else an idle page would count as a smooth one.
  if (moved < 0.8 * range) throw new Error(`The scroll moved ${moved} of ${range} pixels.`);
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round((gap * 60) / 1000)), 0);
  return (100 * (due - gaps.length)) / due;
}

/** Opens, closes and moves on as a reader does; what a page lacks is left out. */
async function operate(page: Page, { context }: Profile): Promise<void> {
  const visible = (selector: string, index = 0) =>
    page.locator(selector).filter({ visible: true }).nth(index);
  const closePanel = page.locator('#open').getByRole('link', { name: words.close, exact: true });
  for (const target of [
    visible('[role="group"] a[data-country]', 1),
    visible('[role="group"] a[data-country]', 4),
    closePanel,
    visible('a[href*="proposals/"]'),
    closePanel,
    visible('a[data-note]'),
    page.getByRole('button', { name: words.close, exact: true }).first(),
    page.getByRole('link', { name: words.next }).first(),
  ])
    if (await target.isVisible()) {
      await (context.hasTouch ? target.tap({ timeout: 4000 }) : target.click({ timeout: 4000 }));
      await sleep(650);
    }
}
