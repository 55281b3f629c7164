import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame } from '@playwright/test';
import { builtDir } from '../support/built.ts';
import { dropScripts } from '../support/dropScripts.ts';
import { type Framed, inHost, layoutOf, untilLive } from '../support/framing.ts';
import { proposals, story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

/** Every combination where everything is tested, else those that differ most. */
const everything = process.env['TEST_ALL'] === '1';

const wordsOf = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('[data-step]')].map((step) =>
      [...step.querySelectorAll('h2, [data-claims]')].map((one) => one.textContent).join(' '),
    ),
  );

test('the words are the same in every layout and without scripts, a step for each chapter and proposal', async ({
  browser,
  baseURL,
}) => {
  let first: string[] | undefined;
  for (const layout of ['stepper', 'stack', 'stage', 'scroll', 'static'])
    await inHost(browser, baseURL, { address: `?layout=${layout}` }, async ({ frame }) => {
      first ??= await wordsOf(frame);
      expect(await wordsOf(frame), layout).toEqual(first);
    });
  const context = { javaScriptEnabled: false };
  const html = readFileSync(join(builtDir, 'embed/index.html'), 'utf8');
  await inHost(browser, baseURL, { context, prepare: dropScripts, isLive: false }, async ({ page }) => {
    const steps = page.frameLocator('#frame').getByRole('heading', { level: 2 });
    await expect(steps).toHaveCount(first?.length ?? 0);
    for (const step of await steps.all()) await expect(step).toBeVisible();
  });
  expect(first?.length).toBe(story.chapters.length + proposals.length);
  for (const step of first ?? []) expect(step.length).toBeGreaterThan(10);
  expect(html).not.toContain('<noscript');
});

/** Everywhere in every language where everything is tested; else in the one after the first. */
const folders = story.meta.locales.map((locale, at) => (at === 0 ? '' : `${locale}/`));
const some = everything ? folders : folders.slice(1, 2);

for (const [width, height] of (
  [
    [280, 320],
    [320, 480],
    [360, 640],
    [640, 420],
    [1000, 700],
  ] as const
).filter((_box, at) => everything || at % 3 === 0))
  test(`steps fit a box of ${width} by ${height}: all of it in sight, and nothing of it scrolls but words`, async ({
    browser,
    baseURL,
  }) => {
    const attributes = `style="width:${width}px" height="${height}"`;
    const look = async ({ frame }: Framed) => {
      expect(await layoutOf(frame)).toBe('stepper');
      const outside = () =>
        frame.evaluate(() => {
          const shown = [
            ...document.querySelectorAll(
              '[data-controls] button, footer :is(time, [data-credit], a), [data-current] h2, summary',
            ),
          ];
          const cut = shown.filter((one) => {
            const { top, left, bottom, right, width } = one.getBoundingClientRect();
            return (
              width > 0 &&
              !one.closest('details:not([data-countries])') &&
              (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth)
            );
          });
          const root = document.scrollingElement;
          const over = [(root?.scrollHeight ?? 0) - innerHeight, (root?.scrollWidth ?? 0) - innerWidth];
          return { cut: cut.map((one) => one.textContent), over };
        });
      const count = await frame.locator('[data-step]').count();
      for (let step = 0; step < count; step += 1) {
        expect(await outside(), `step ${step + 1}`).toEqual({ cut: [], over: [0, 0] });
        if (step < count - 1) await frame.locator('[data-go="1"]').click();
      }
    };
    for (const folder of some) await inHost(browser, baseURL, { attributes, folder }, look);
  });

for (const [width, height] of (
  [
    [300, 150],
    [280, 240],
    [300, 300],
    [320, 420],
    [672, 420],
  ] as const
).filter((_box, at) => everything || at % 2 === 0))
  test(`a still in ${width} by ${height} has its headline, its picture, its date and credit and the way to the full version within it`, async ({
    browser,
    baseURL,
  }) => {
    const attributes = `style="width:${width}px" height="${height}"`;
    for (const folder of some)
      await inHost(
        browser,
        baseURL,
        { attributes, folder, address: height < 320 ? '' : '?layout=static' },
        async ({ frame }) => {
          expect(await layoutOf(frame)).toBe('static');
          for (const one of [
            'h1',
            '[data-step]:first-child [data-picture]',
            'footer time',
            'footer [data-credit]',
            'footer a',
          ]) {
            const { top, bottom, left, right } = await frame
              .locator(one)
              .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
            expect(bottom - top, `${one} is drawn`).toBeGreaterThan(10);
            expect([top >= 0, left >= 0, bottom <= height, right <= width], one).toEqual(Array(4).fill(true));
          }
        },
      );
  });

test('in every language the date, the sources and the way to the full version are one line from 320 px on', async ({
  browser,
  baseURL,
}) => {
  const attributes = 'style="width:320px" height="480"';
  for (const folder of folders)
    for (const layout of everything ? ['stepper', 'static'] : ['stepper'])
      await inHost(
        browser,
        baseURL,
        { attributes, folder, address: `?layout=${layout}` },
        async ({ frame }) => {
          const isOne = await frame.locator('footer :is(time, [data-credit], a)').evaluateAll((parts) => {
            const boxes = parts.map((part) => part.getBoundingClientRect());
            return Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
          });
          expect(isOne, `${folder || 'the first language'}, ${layout}`).toBe(true);
        },
      );
});

test('a publisher may leave out the headline, and date, credit, the way to the full version and the countries stay', async ({
  browser,
  baseURL,
}) => {
  for (const layout of ['stepper', 'stack', 'scroll', 'static'])
    await inHost(browser, baseURL, { address: `?chrome=min&layout=${layout}` }, async ({ frame }) => {
      await expect(frame.locator('h1')).toBeHidden();
      for (const one of ['time', '[data-credit]', 'a'])
        await expect(frame.locator(`footer ${one}`), layout).toBeVisible();
      if (layout === 'static') return;
      await frame.locator('[data-countries] summary').click();
      await expect(frame.locator('[data-countries] a').first()).toBeVisible();
    });
});

test('a host that asks is told how high a still would like to be, not how high it is', async ({
  browser,
  baseURL,
}) => {
  const host = {
    address: '?layout=static',
    attributes: 'style="width:360px" height="150"',
    script: `addEventListener('load', () => say({ sentinel: 'amp', type: 'frames-init' }));
      addEventListener('message', ({ data }) => {
        if (data.type === 'embed-size') frame().style.height = data.height + 'px';
      });`,
  };
  await inHost(browser, baseURL, host, async ({ page, frame }) => {
    await expect.poll(() => page.locator('#frame').evaluate((one) => one.clientHeight)).toBeGreaterThan(350);
    const words = frame.locator('[data-step]:first-child [data-words]');
    const isWhole = () => words.evaluate((one) => one.scrollHeight <= one.clientHeight);
    await expect.poll(isWhole).toBe(true);
    await expect(words.locator('[data-claims]').last()).toBeVisible();
  });
});

test('keys and buttons move a step at a time, say so once, and stop at both ends', {
  tag: '@keys',
}, async ({ browser, baseURL }) => {
  await inHost(browser, baseURL, {}, async ({ page, frame }) => {
    const status = frame.getByRole('status').first();
    const next = frame.locator('[data-go="1"]');
    await frame.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const one = document.querySelector('[data-spoken]');
      if (one) new MutationObserver(() => said.push(one.textContent ?? '')).observe(one, { childList: true });
    });
    await next.click();
    await expect(status).toHaveText(/^2 /);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(frame.locator('[data-step]').first()).toHaveAttribute('data-current', '');
    expect(await frame.evaluate('said.length')).toBe(4);
    await expect(next).toBeFocused();
    const count = await frame.locator('[data-step]').count();
    for (let step = 0; step < count + 2; step += 1) await page.keyboard.press('ArrowRight');
    await expect(frame.locator('[data-step]').last()).toBeVisible();
    await expect(next).toBeFocused();
  });
});

test('the address may name a step, a proposal or a country, and a name there is not is passed over', async ({
  browser,
  baseURL,
}) => {
  const proposal = story.proposals[1]?.slug ?? '';
  const country = story.participants[1]?.slug ?? '';
  const current = '[data-step][data-current]';
  await inHost(browser, baseURL, { address: '?step=3' }, async ({ frame }) => {
    expect(await frame.locator(current).evaluate((one) => one.parentElement?.children[2] === one)).toBe(true);
  });
  await inHost(browser, baseURL, { address: `?proposal=${proposal}` }, async ({ page, frame }) => {
    await expect(frame.locator(current)).toHaveAttribute('data-step', proposal);
    await expect(frame.locator(`[data-card="proposal/${proposal}"]`)).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName), 'focus is not taken').toBe('BODY');
  });
  await inHost(browser, baseURL, { address: `?country=${country}&map=off` }, async ({ frame }) => {
    await expect(frame.locator(`[data-card="country/${country}"]`)).toBeVisible();
    await expect(frame.locator('[data-picture]').first()).toBeHidden();
    for (const link of await frame.locator('[data-countries] a').all()) await expect(link).toBeVisible();
  });
  await inHost(
    browser,
    baseURL,
    { address: '?step=nowhere&country=atlantis&proposal=9' },
    async ({ frame }) => {
      await expect(frame.locator('[data-step]').first()).toBeVisible();
    },
  );
});

test('a country opens from the list and from the map, closes by Escape, and focus goes back where it was', {
  tag: '@keys',
}, async ({ browser, baseURL }) => {
  const { slug, code } = story.participants[1] ?? { slug: '', code: '' };
  await inHost(browser, baseURL, {}, async ({ page, frame }) => {
    const card = frame.locator(`[data-card="country/${slug}"]`);
    await frame.locator('[data-countries] summary').click();
    const link = frame.locator(`[data-countries] [data-open="country/${slug}"]`);
    await page.keyboard.press('Tab');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await frame.locator(`[data-current] [data-picture] span[data-country="${code}"]`).click();
    await expect(card).toBeVisible();
    await card.locator('[data-close]').click();
    await expect(card).toBeHidden();
  });
});

test('a frame’s page has no accessibility problems, as steps, as a stack and with a card open, light and dark', async ({
  page,
}) => {
  const slug = story.participants[1]?.slug;
  const all = ['', '?layout=stack&theme=dark', `?country=${slug}&accent=ffee00`];
  for (const address of everything ? all : all.slice(1)) {
    await page.goto(`/embed/${address}`);
    await untilLive(page.mainFrame());
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
      address,
    ).toEqual([]);
  }
});

test('only a frame that scrolls in itself has lengths that follow the frame’s height', () => {
  const html = readFileSync(join(builtDir, 'embed/index.html'), 'utf8');
  const css = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text).join('');
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, , body]) =>
    /\d[sdl]?vh\b/.test(body ?? ''),
  );
  expect(rules.length).toBeGreaterThan(0);
  for (const [, selector] of rules) expect(selector).toContain('data-layout=scroll');
});
