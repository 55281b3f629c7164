import type { Frame, Page } from '@playwright/test';
import { listBuilt } from '../support/built.ts';
import { childOf, expect, expectFitted, type Host, test, text } from '../support/hostPage.ts';
import { figure, script } from '../support/ownScript.ts';
import { pauseFor } from '../support/pauseFor.ts';
import { must } from '../support/story.ts';

/** Takes a step in each of ten frames on one page, and gives `look` the document in it afterwards. */
async function useTen(page: Page, host: Host, look: (child: Frame) => Promise<void> = async () => {}) {
  await page.goto(`${host.origin}/ten.html`);
  const frames = await page.locator('iframe').all();
  expect(frames).toHaveLength(10);
  for (const [index, element] of frames.entries()) {
    await element.scrollIntoViewIfNeeded();
    const child = must((await (await element.elementHandle())?.contentFrame()) ?? undefined);
    await child.waitForSelector('html[data-layout] [data-digest]');
    const layout = await child.locator('html').getAttribute('data-layout');
    const shown = child.locator('[data-step]').filter({ visible: true });
    await expect(shown.first(), `frame ${index + 1} shows a step`).toBeVisible();
    if (layout === 'stepper') {
      const before = await child.locator('[data-step][data-current]').getAttribute('data-step');
      await child.locator('[data-go="1"]').click();
      await expect(child.locator('[data-step][data-current]')).not.toHaveAttribute('data-step', before ?? '');
    }
    await look(child);
  }
}

test('ten frames on one page can all be used', async ({ page, host }) => {
  await useTen(page, host);
});

test('ten frames in use on one page together take no more memory than a page should', {
  tag: '@chromium',
}, async ({ page, host }) => {
  let heap = 0;
  await useTen(page, host, async (child) => {
    const used = await child.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    heap = Math.max(heap, used);
  });
  // Frames of one origin share a process and its heap, so the largest figure is that of all ten.
  expect(heap).toBeLessThan(40_000_000);
});

test('a lazy frame far below asks for nothing until it comes near, and moves nothing in sight when it does', {
  tag: '@chromium',
}, async ({ page, host }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(host.explainer) && !request.url().endsWith('v1.js'))
      asked.push(request.url());
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (window as unknown as { shifts: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await host.open(text(5000) + figure('stage', { attributes: 'loading="lazy"' }) + text(3000) + script);
  await pauseFor(page, 1500, 'a frame that is not lazy would be asked for by now');
  expect(asked).toEqual([]);
  await page.mouse.move(500, 400);
  while ((await page.evaluate(() => scrollY)) < 6000) {
    await page.mouse.wheel(0, 250);
    await pauseFor(page, 40, 'a wheel turns at a reader’s pace');
  }
  expect(asked.length).toBeGreaterThan(0);
  await expect((await childOf(page)).locator('html')).toHaveAttribute('data-layout', 'stage');
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('a lazy frame that gets the height of its text below the window moves nothing in sight', {
  tag: '@chromium',
}, async ({ page, host }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    (window as unknown as { shifts: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await host.open(text(2000) + figure('stack', { attributes: 'loading="lazy"' }) + text(1000) + script);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 300);
  await expectFitted(page, await childOf(page), 'iframe');
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('every file may be fetched and framed by any page', async ({ request, baseURL }) => {
  const refusing: string[] = [];
  for (const file of listBuilt()) {
    const address = `${must(baseURL)}/${file.replace(/index\.html$/, '')}`;
    const headers = (await request.fetch(address, { method: 'HEAD' })).headers();
    const isOpen =
      headers['access-control-allow-origin'] === '*' &&
      headers['cross-origin-resource-policy'] === 'cross-origin' &&
      headers['x-frame-options'] === undefined &&
      !/frame-ancestors (?!\*)/.test(headers['content-security-policy'] ?? '');
    if (!isOpen) refusing.push(file);
  }
  expect(refusing).toEqual([]);
});
