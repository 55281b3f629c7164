import type { Frame } from '@playwright/test';
import { childOf, expect, expectFitted, heightOf, layoutOf, test, text } from '../support/hostPage.ts';
import { eventsOf, figure, noteEvents, script } from '../support/ownScript.ts';

/** Says something to the host in the frame's stead. */
const say = (child: Frame, fields: Record<string, unknown>) =>
  child.evaluate((rest) => parent.postMessage({ ns: 'explainer', v: 1, ...rest }, '*'), fields);

test('a host hears which country and which step its readers open, and no more than that', async ({
  page,
  host,
}) => {
  await noteEvents(page);
  await host.open(figure('stepper', { query: '?layout=stepper' }) + script);
  const child = await childOf(page, '#f');
  await child.locator('[data-go="1"]').click();
  await expect.poll(() => eventsOf(page, 'step')).toHaveLength(1);
  expect((await eventsOf(page, 'step'))[0]?.detail).toEqual({
    index: 2,
    count: expect.any(Number),
    id: expect.any(String),
  });
  await child.locator('[data-countries] summary').click();
  await child.locator('[data-countries] a[data-open]').first().click();
  await expect
    .poll(async () => (await eventsOf(page, 'event')).map(({ detail }) => detail['name']))
    .toContain('country-opened');
});

test('a frame that asks is told which part of it can be seen, from its own top in pixels', async ({
  page,
  host,
}) => {
  await host.open(text(300) + figure('stack') + text(2000) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  await child.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if ((data as { type?: string } | null)?.type === 'view') document.title = JSON.stringify(data);
    });
  });
  await say(child, { type: 'hello', layouts: ['stack'], lang: 'en', title: 'E', view: true });
  await page.evaluate(() => scrollTo(0, 700));
  await expect
    .poll(async () => {
      const { top, bottom, vh } = JSON.parse((await child.title()).replace(/^[^{].*/, '{}')) as Record<
        string,
        number
      >;
      return { top, bottom, vh };
    })
    .toEqual({ top: 400, bottom: 1200, vh: 800 });
});

test('the host scrolls to a place in the frame only right after its reader has acted in it', async ({
  page,
  host,
}) => {
  await host.open(text(300) + figure('stack') + text(2000) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  await say(child, { type: 'reveal', y: 3000 });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await child.locator('h1').click();
  await child.evaluate(() => window.focus());
  await say(child, { type: 'reveal', y: 3000 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(3300);
});

test('a frame that grows without end is stopped after twenty growths and goes step by step', async ({
  page,
  host,
}) => {
  await noteEvents(page);
  await host.open(figure('stack', { query: '' }) + text(1000) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  const before = (await eventsOf(page, 'size')).length;
  const start = await heightOf(page, '#f');
  await child.evaluate((height) => {
    for (let more = 1; more <= 60; more += 1)
      parent.postMessage({ ns: 'explainer', v: 1, type: 'size', height: height + more * 10 }, '*');
  }, start);
  await expect.poll(() => layoutOf(child)).toBe('stepper');
  expect((await eventsOf(page, 'size')).length - before).toBeLessThanOrEqual(20);
  expect(await heightOf(page, '#f')).toBeLessThanOrEqual(start + 200);
});
