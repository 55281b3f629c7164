import type { Page } from '@playwright/test';
import { inHost } from '../support/framing.ts';
import { expect, test } from '../support/test.ts';

/** Every combination where everything is tested, else those that differ most. */
const everything = process.env['TEST_ALL'] === '1';

const next = '[data-go="1"]';
const scrollOf = (page: Page) => page.evaluate(() => scrollY);

test('the tab key goes through every control of the frame and out again, each in sight of its reader', {
  tag: '@keys',
}, async ({ browser, baseURL }) => {
  await inHost(browser, baseURL, {}, async ({ page, frame }) => {
    // Something to go on to: past a page’s last control browsers differ.
    await page.locator('#frame').evaluate((one) => one.after(document.createElement('button')));
    const names: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const inFrame = await page.evaluate(() => document.activeElement?.id === 'frame');
      if (!inFrame && names.length > 0) break;
      names.push(
        await frame.evaluate(() => {
          const { activeElement: one } = document;
          const outline = one === null ? '' : getComputedStyle(one).outlineStyle;
          return `${one?.tagName} ${one?.textContent?.trim()} ${outline}`;
        }),
      );
    }
    expect(names.length).toBeGreaterThan(4);
    expect(names.length, 'the frame can be left').toBeLessThan(40);
    // All of the frame is in sight: what lies beyond it is where the last press led.
    expect(await scrollOf(page)).toBe(0);
    for (const name of names.filter((one) => !one.startsWith('BODY'))) expect(name).toMatch(/solid|auto$/);
  });
});

test('the wheel over steps scrolls the host from its first turn, and Page Down in them too', {
  tag: '@keys',
}, async ({ browser, baseURL }) => {
  await inHost(browser, baseURL, {}, async ({ page, frame }) => {
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(60);
    await page.evaluate(() => scrollTo(0, 0));
    await frame.locator(next).focus();
    await page.keyboard.press('PageDown');
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(60);
  });
});

test('no layout keeps the wheel for itself, with Ctrl or without, nor a touch that moves up or down', async ({
  browser,
  baseURL,
}) => {
  for (const layout of everything ? ['stepper', 'stack', 'scroll', 'static'] : ['stepper', 'scroll'])
    await inHost(browser, baseURL, { address: `?layout=${layout}` }, async ({ frame }) => {
      const isLeft = await frame.locator('h1').evaluate((element) => {
        const options = { bubbles: true, cancelable: true };
        return [
          new WheelEvent('wheel', { ...options, deltaY: 120 }),
          new WheelEvent('wheel', { ...options, deltaY: 120, ctrlKey: true }),
          new Event('touchmove', options),
        ].map((event) => element.dispatchEvent(event));
      });
      expect(isLeft, layout).toEqual([true, true, true]);
      const keeps = await frame
        .locator('html, body')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).overscrollBehaviorY));
      expect(keeps, layout).toEqual(['auto', 'auto']);
    });
});

test('a frame that scrolls in itself lets go at both ends', async ({ browser, baseURL }) => {
  await inHost(browser, baseURL, { address: '?layout=scroll' }, async ({ page, frame }) => {
    await page.mouse.move(200, 200);
    /** Turns the wheel until the host has moved: what a turn moves is settled by who can move when it begins. */
    const turn = (by: number) =>
      expect.poll(async () => {
        await page.mouse.wheel(0, by);
        return scrollOf(page);
      });
    await frame.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await turn(150).toBeGreaterThan(60);
    await page.evaluate(() => scrollTo(0, 120));
    await frame.evaluate(() => scrollTo(0, 0));
    await turn(-150).toBe(0);
    expect(await frame.evaluate(() => scrollY)).toBe(0);
  });
});
