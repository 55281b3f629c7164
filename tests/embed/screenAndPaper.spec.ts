import type { Page } from '@playwright/test';
import { inHost } from '../support/framing.ts';
import { expect, test } from '../support/test.ts';

/** Every combination where everything is tested, else those that differ most. */
const everything = process.env['TEST_ALL'] === '1';

test('a frame has the colours it is asked for, whatever the system and the host prefer, from its first picture on', async ({
  browser,
  baseURL,
}) => {
  const light = 'rgb(251, 250, 247)';
  const dark = 'rgb(22, 24, 22)';
  for (const system of ['light', 'dark'] as const)
    for (const theme of everything
      ? ['', 'light', 'dark', 'auto']
      : system === 'light'
        ? ['dark']
        : ['', 'auto']) {
      const host = {
        address: theme === '' ? '' : `?theme=${theme}`,
        style: `:root { color-scheme: ${system === 'light' ? 'dark' : 'light'} }`,
        context: { colorScheme: system },
        prepare: async (page: Page) => {
          await page.addInitScript(() => {
            const grounds: string[] = [];
            Object.assign(window, { grounds });
            const look = () => {
              if (document.body) grounds.push(getComputedStyle(document.documentElement).backgroundColor);
              if (grounds.length < 10) requestAnimationFrame(look);
            };
            look();
          });
        },
      };
      await inHost(browser, baseURL, host, async ({ frame }) => {
        const expected = theme === 'dark' || (theme === 'auto' && system === 'dark') ? dark : light;
        await frame.waitForFunction('grounds.length >= 3');
        expect(new Set(await frame.evaluate<string[]>('grounds')), `${theme} on ${system}`).toEqual(
          new Set([expected]),
        );
      });
    }
});

test('on paper every layout has every step and the address of the full version', async ({
  browser,
  baseURL,
}) => {
  for (const layout of everything ? ['stepper', 'stack', 'scroll', 'static'] : ['stepper', 'scroll'])
    await inHost(browser, baseURL, { address: `?layout=${layout}` }, async ({ page, frame }) => {
      await page.emulateMedia({ media: 'print' });
      for (const step of await frame.locator('[data-step] h2').all())
        await expect(step, layout).toBeVisible();
      const after = await frame
        .locator('footer a')
        .evaluate((one) => getComputedStyle(one, '::after').content);
      expect(after).toMatch(/attr\(href\)|http/);
    });
});
