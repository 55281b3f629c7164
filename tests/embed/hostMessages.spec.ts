import type { Frame, Locator, Page } from '@playwright/test';
import {
  childOf,
  clickInPlace,
  expect,
  expectFitted,
  heightOf,
  layoutOf,
  test,
  text,
} from '../support/hostPage.ts';
import { eventsOf, figure, noteEvents, script, untilRead } from '../support/ownScript.ts';
import { untilStill } from '../support/reader.ts';
import { words } from '../support/story.ts';

/** Says something to the host in the frame's stead. */
const serializeOwn = (child: Frame, fields: Record<string, unknown>) =>
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
  await serializeOwn(child, { type: 'hello', layouts: ['stack'], lang: 'en', title: 'E', view: true });
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
  await noteEvents(page);
  await host.open(text(300) + figure('stack') + text(2000) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  await serializeOwn(child, { type: 'reveal', y: 3000 });
  await untilRead(page, child);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await child.locator('h1').click();
  await child.evaluate(() => window.focus());
  await serializeOwn(child, { type: 'reveal', y: 3000 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(3300);
});

/** A stack whose country list has been brought to the window's bottom, so that what opens below it is out of sight. */
async function openBelow(page: Page, child: Frame) {
  const link = child.locator('[data-step] a[data-open]').last();
  await link.evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await untilStill(page);
  const before = await page.evaluate(() => scrollY);
  await clickInPlace(page, link);
  const card = child.locator('[data-card]:not([hidden])');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  return { link, card, before };
}

const topInHost = async (page: Page, inFrame: Locator) =>
  (await page.locator('#f').evaluate((frame) => frame.getBoundingClientRect().top)) +
  (await inFrame.evaluate((element) => element.getBoundingClientRect().top));

test('what a reader opens out of sight in a stack is brought to the window’s top, below the host’s header, and closing leads back', {
  tag: '@keys',
}, async ({ page, host }) => {
  await host.open(text(300) + figure('stack', { attributes: 'data-top="60"' }) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  const { link, card, before } = await openBelow(page, child);
  await expectFitted(page, child, '#f');
  await expect.poll(async () => Math.abs((await topInHost(page, card)) - 60)).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  const place = await topInHost(page, link);
  // Messages carry whole pixels.
  expect(place).toBeGreaterThan(59);
  expect(place).toBeLessThan(800);
});

test('what a reader opens in sight scrolls nothing', async ({ page, host }) => {
  await host.open(text(300) + figure('stack') + text(2000) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  const link = child.locator('[data-step] a[data-open]').first();
  await link.evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await untilStill(page);
  const before = await page.evaluate(() => scrollY);
  await clickInPlace(page, link);
  await expect(child.locator('[data-card]:not([hidden])')).toBeVisible();
  await expectFitted(page, child, '#f');
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('a pinned frame cannot make its host scroll, whatever its reader has just done', async ({
  page,
  host,
}) => {
  await noteEvents(page);
  await host.open(text(900) + figure('stage') + text(1500) + script);
  const child = await childOf(page, '#f');
  await expect.poll(() => layoutOf(child)).toBe('stage');
  await page.evaluate(() => scrollTo(0, 1500));
  await clickInPlace(page, child.locator('[data-go="1"]'));
  await serializeOwn(child, { type: 'reveal', y: 3000 });
  await untilRead(page, child);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('#f')?.getBoundingClientRect().top))
    .toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(1500);
});

test('a frame that scrolls in itself shows what is opened there itself, and its end leads on in the article', async ({
  page,
  host,
}) => {
  await host.open(text(300) + figure('scroll', { query: '?layout=scroll' }) + text(2000) + script);
  const child = await childOf(page, '#f');
  // All of the frame is in the window, so that only the frame has to scroll.
  await page.evaluate(() => scrollTo(0, 200));
  const { card } = await openBelow(page, child);
  const top = await card.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(top).toBeLessThan(576);
  await page.evaluate(() => scrollTo(0, 0));
  await child.getByRole('button', { name: words.embed.goesOn }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(940);
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
