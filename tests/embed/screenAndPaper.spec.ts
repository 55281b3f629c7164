import type { Page } from '@playwright/test';
import { contrastOf } from '../../src/embed/accent.ts';
import { inHost, layoutOf } from '../support/framing.ts';
import { hex, pixelAt } from '../support/pixel.ts';
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

const hostSchemes = ['normal', 'light', 'dark'] as const;
const systems = ['light', 'dark'] as const;
const themes = ['light', 'dark', 'auto'] as const;
const matrix = hostSchemes.flatMap((scheme) =>
  systems.flatMap((system) => themes.map((theme) => ({ scheme, system, theme }))),
);

for (const { scheme, system, theme } of matrix.filter(
  (one) => everything || (one.scheme === 'dark' && one.system === 'dark' && one.theme === 'light'),
))
  test(`a host whose colours are ${scheme} on a ${system} system sees no other ground than that of theme=${theme}, before the frame’s script and after it, with words that can be read`, async ({
    browser,
    baseURL,
  }) => {
    const isDark = theme === 'dark' || (theme === 'auto' && system === 'dark');
    const ground = isDark ? '161816' : 'fbfaf7';
    let first: string | undefined;
    const host = {
      address: `?theme=${theme}`,
      style: `:root { color-scheme: ${scheme} } iframe { color-scheme: ${theme === 'auto' ? 'light dark' : theme} }`,
      context: { colorScheme: system },
      // What is painted while the script is still on its way is what a reader sees first.
      prepare: (page: Page) =>
        page.route(/\/assets\/embed-[^/]+\.js$/, async (route) => {
          if (first === undefined) {
            const frame = route.request().frame();
            await frame.waitForSelector('footer', { state: 'attached' });
            await frame.evaluate(twoFrames);
            first = await pixelAt(page, 2, 2);
          }
          await route.continue();
        }),
    };
    await inHost(browser, baseURL, host, async ({ page, frame }) => {
      expect(first, 'the first picture').toBe(ground);
      expect(await pixelAt(page, 2, 2), 'the picture after the script').toBe(ground);
      const ink = await frame.locator('[data-current] h2').evaluate((one) => getComputedStyle(one).color);
      expect(contrastOf(hex(ink), ground)).toBeGreaterThanOrEqual(4.5);
    });
  });

/** Runs in the frame: done when what stands there has been painted once. */
const twoFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));

const pinning = `addEventListener('message', ({ data }) => {
  const own = (fields) => say({ ns: 'explainer', v: 1, ...fields });
  if (data.type === 'hello') own({ type: 'init', can: ['size', 'stage'], want: 'stage', vw: innerWidth, vh: innerHeight });
  if (data.type === 'stage') own({ type: 'staged' });
});`;

for (const layout of everything ? ['stepper', 'stack', 'stage', 'scroll', 'static'] : ['stage'])
  test(`on paper the layout ${layout} has the words of every step and the address of the full version`, async ({
    browser,
    baseURL,
  }) => {
    const script = layout === 'stage' ? pinning : '';
    await inHost(browser, baseURL, { address: `?layout=${layout}`, script }, async ({ page, frame }) => {
      await expect.poll(() => layoutOf(frame)).toBe(layout);
      await page.emulateMedia({ media: 'print' });
      for (const words of await frame.locator('[data-step] :is(h2, [data-claims])').all())
        await expect(words).toBeVisible();
      const cut = await frame.evaluate(() =>
        [...document.querySelectorAll('[data-step]')]
          .flatMap((step) => [step, ...step.querySelectorAll('[data-words]')])
          .filter((box) => box.scrollHeight > box.clientHeight + 2)
          .map((box) => box.textContent?.slice(0, 40)),
      );
      expect(cut, 'boxes that hold more than they show').toEqual([]);
      const [href, printed] = await frame
        .locator('footer a')
        .evaluate((one: HTMLAnchorElement) => [one.href, getComputedStyle(one, '::after').content]);
      expect(href).toMatch(/^https?:/);
      // Some browsers give the address here, some the rule that takes it from the link.
      expect(printed).toMatch(/attr\(href\)|https?:/);
      if (printed?.includes('http')) expect(printed).toContain(href);
    });
  });
