import type { Page } from '@playwright/test';
import { inHost } from '../support/framing.ts';
import { expect, test } from '../support/test.ts';

const next = '[data-go="1"]';
const scrollOf = (page: Page) => page.evaluate(() => scrollY);

test('the tab key goes through every control of the frame and out again, each in sight of its reader', async ({
  browser,
  baseURL,
}) => {
  await inHost(browser, baseURL, {}, async ({ page, frame }) => {
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
    for (const name of names.filter((one) => !one.startsWith('BODY'))) expect(name).toMatch(/solid|auto$/);
  });
});

test('the wheel over steps scrolls the host from its first turn, and Page Down in them too', async ({
  browser,
  baseURL,
}) => {
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
