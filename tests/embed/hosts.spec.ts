import type { Page } from '@playwright/test';
import { handshakeTimeoutMs } from '../../src/embed/resizeGuard.ts';
import { heardIn, inHost, layoutOf } from '../support/framing.ts';
import { pauseFor } from '../support/pauseFor.ts';
import { expect, test } from '../support/test.ts';

// Hosts written anew from their documented formats; the ones npm has are tried with their own scripts elsewhere.

test('a page that listens to nobody is left alone after at most ten tries', async ({ browser, baseURL }) => {
  const prepare = (page: Page) => page.clock.install();
  await inHost(browser, baseURL, { prepare }, async ({ page, frame }) => {
    // As long again as it may try, a second at a time, as a clock would go.
    for (let second = 0; second < 60; second += 1) await page.clock.runFor(1000);
    const hellos = async () => (await heardIn(page)).filter((data) => typeOf(data) === 'hello').length;
    const told = await hellos();
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThanOrEqual(10);
    const all = (await heardIn(page)).length;
    await page.clock.runFor(600_000);
    expect((await heardIn(page)).length, 'messages after a minute').toBe(all);
    expect(await layoutOf(frame)).toBe('stepper');
    for (const data of await heardIn(page))
      expect(['string', 'object']).toContain(data === null ? 'null' : typeof data);
  });
});

test('a frame that is given less than it asks for goes back to steps after three seconds, for good', async ({
  browser,
  baseURL,
}) => {
  const script = `addEventListener('message', ({ data }) => { if (data.sentinel) frame().height = 500; });
    addEventListener('message', () => say({ sentinel: 'amp', type: 'frames-init' }), { once: true });`;
  await inHost(browser, baseURL, { script }, async ({ page, frame }) => {
    await expect.poll(() => layoutOf(frame)).toBe('stack');
    await expect.poll(() => layoutOf(frame), { timeout: 8000 }).toBe('stepper');
    await page.evaluate(`frame().height = 700`);
    // Not longer: by its own patience such a frame would be back at steps.
    await pauseFor(page, 500, 'a frame that asked again would be a stack by now');
    expect(await layoutOf(frame)).toBe('stepper');
  });
});

test('a second window cannot speak for the host: only the parent is heard', async ({ browser, baseURL }) => {
  const script = `addEventListener('load', () => {
    const other = document.createElement('iframe');
    other.title = 'Other';
    other.srcdoc = '<script>parent[0].postMessage({ ns: "explainer", v: 1, type: "goto", step: 3 }, "*")<\\/script>';
    document.body.append(other);
  });`;
  await inHost(browser, baseURL, { script }, async ({ page, frame }) => {
    await pauseFor(page, 500, 'a frame that heeds another window would have moved on by now');
    await expect(frame.locator('[data-step]').first()).toHaveAttribute('data-current', '');
  });
});

test('a host that pins the frame moves it on and back by its scrolling, and is told each step', async ({
  browser,
  baseURL,
}) => {
  const script = `addEventListener('message', ({ data }) => {
    if (data.type === 'hello') say({ ns: 'explainer', v: 1, type: 'init', can: ['size', 'stage'], want: 'stage', vw: 1280, vh: 720 });
    if (data.type === 'stage') { window.stage = data; say({ ns: 'explainer', v: 1, type: 'staged' }); }
  });
  const progress = (part) => say({ ns: 'explainer', v: 1, type: 'progress', y: part * stage.track, track: stage.track, vh: 720 });`;
  await inHost(browser, baseURL, { script }, async ({ page, frame }) => {
    await expect.poll(() => layoutOf(frame)).toBe('stage');
    for (const part of [0.5, 1, 0]) await page.evaluate(`progress(${part})`);
    const steps = async () => (await heardIn(page)).filter((data) => typeOf(data) === 'step');
    await expect.poll(async () => (await steps()).length).toBe(3);
    const count = await frame.locator('[data-step]').count();
    expect((await steps()).map((data) => (data as { index: number }).index)).toEqual([
      Math.floor(count / 2) + 1,
      count,
      1,
    ]);
    await frame.locator('[data-current] h2').click();
    await pauseFor(
      page,
      handshakeTimeoutMs + 500,
      'a frame that still waits for an answer would decide by itself',
    );
    expect(await layoutOf(frame)).toBe('stage');
    await page.evaluate(`say({ ns: 'explainer', v: 1, type: 'init', can: ['size'], vw: 1280, vh: 720 })`);
    await expect.poll(() => layoutOf(frame)).not.toBe('stage');
  });
});

test('steps higher than the frame are told as well, as a reader scrolls past them', async ({
  browser,
  baseURL,
}) => {
  const script = `addEventListener('message', ({ data }) => {
    if (data.type === 'hello') say({ ns: 'explainer', v: 1, type: 'init', can: ['size'], vw: 1280, vh: 720 });
  });`;
  const host = { script, address: '?layout=scroll', attributes: 'style="width:280px" height="320"' };
  await inHost(browser, baseURL, host, async ({ page, frame }) => {
    const told = async () =>
      (await heardIn(page))
        .filter((data) => typeOf(data) === 'step')
        .map((data) => (data as { index: number }).index);
    const steps = frame.locator('[data-step]');
    for (const place of [2, 3]) {
      const step = steps.nth(place - 1);
      expect((await step.boundingBox())?.height, `the height of step ${place}`).toBeGreaterThan(320);
      await step.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top));
      await expect.poll(async () => (await told()).at(-1), { message: `step ${place}` }).toBe(place);
    }
  });
});

function typeOf(data: unknown): unknown {
  return (data as { type?: unknown } | null)?.type;
}
