import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { contrastOf } from '../../src/embed/accent.ts';
import { builtDir } from '../support/built.ts';
import { bare, childOf, expect, layoutOf, recorder, test, text, untilLive } from '../support/hostPage.ts';
import { findCrowding, hex, pixelAt, readNames } from '../support/rendering.ts';
import { must, story } from '../support/story.ts';
import { dropScripts } from '../support/test.ts';

const leads = story.chapters.flatMap(({ steps }) => steps.filter(({ lead }) => lead === true));
const next = '[data-go="1"]';
const current = '[data-step][data-current]';
const box = (width: number, height: number) => `width="${width}" height="${height}"`;
/** The folder of each language's frame, the first language's first. */
const folders = story.meta.locales.map((locale, at) => (at === 0 ? '' : `${locale}/`));
const inFolder = (folder: string, html: string) =>
  html.replace('{{explainer}}embed', `{{explainer}}${folder}embed`);

/** Tags of a case that is tried only where everything is tested. */
const slowUnless = (isUsual: boolean) => ({ tag: isUsual ? [] : ['@slow'] });

/** Runs `look` at every step, moving by the button. */
async function atEveryStep(child: Frame, look: (place: number) => Promise<void>) {
  for (let place = 1; place <= leads.length; place += 1) {
    await look(place);
    if (place < leads.length) await child.locator(next).click();
  }
}

test.describe('slides', () => {
  const boxes = [
    [280, 320],
    [320, 480],
    [360, 640],
    [640, 420],
    [1000, 700],
  ] as const;
  for (const [width, height] of boxes)
    for (const folder of folders)
      test(
        `fit a box of ${width} by ${height} in /${folder}: nothing but text scrolls, and maps are whole or out of sight`,
        slowUnless(width === 280 && folder === folders[1]),
        async ({ page, host }) => {
          await host.open(inFolder(folder, bare('?layout=stepper', box(width, height))));
          const child = await childOf(page);
          const outside = () =>
            child.evaluate(() => {
              const shown = document.querySelectorAll(
                '[data-controls] button, footer :is(time, [data-credit], a), [data-current] h2, summary',
              );
              const cut = [...shown].filter((one) => {
                const { top, left, bottom, right, width: given } = one.getBoundingClientRect();
                const isHidden = given === 0 || one.closest('details:not([data-countries])') !== null;
                return !isHidden && (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth);
              });
              const root = document.scrollingElement;
              const over = [(root?.scrollHeight ?? 0) - innerHeight, (root?.scrollWidth ?? 0) - innerWidth];
              return { cut: cut.map((one) => one.textContent), over };
            });
          await atEveryStep(child, async (place) => {
            expect(await outside(), `step ${place}`).toEqual({ cut: [], over: [0, 0] });
            const map = child.locator(`${current} [data-picture][data-kind="map"]`);
            const isSeen = await map.evaluateAll(([one]) => {
              const { left = innerWidth, width: given = 0 } = one?.getBoundingClientRect() ?? {};
              return left < innerWidth && given > 0;
            });
            if (!isSeen) return;
            const names = await map.getByRole('img').evaluate(readNames);
            expect.soft(findCrowding(names, 6), `names at step ${place}`).toEqual([]);
          });
        },
      );

  test('show the step, the proposal or the country that the address names, by old names, too', async ({
    page,
    host,
  }) => {
    const proposal = must(story.proposals[1]).slug;
    const wanted: Record<string, string> = {
      '?step=place': 'room-chair',
      [`?proposal=${proposal}`]: 'proposals-2',
      '?step=nowhere&country=atlantis&proposal=9': must(leads[0]).id,
    };
    for (const [query, id] of Object.entries(wanted)) {
      await host.open(bare(query));
      const child = await childOf(page);
      await expect(child.locator(current), query).toHaveAttribute('data-step', id);
      const isOpen = query.startsWith('?proposal');
      await expect(child.locator('[data-card]:not([hidden])'), query).toHaveCount(isOpen ? 1 : 0);
      expect(await page.evaluate(() => document.activeElement?.tagName), 'focus is not taken').toBe('BODY');
    }
  });

  test('begin at the step of the address where the frame scrolls in itself, too', async ({ page, host }) => {
    await host.open(bare('?layout=scroll&step=tariffs'));
    const child = await childOf(page);
    const step = child.locator('[data-step="tariffs-named"]');
    await expect
      .poll(() => step.evaluate((one) => Math.abs(one.getBoundingClientRect().top)))
      .toBeLessThan(1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('open a country from the map, and give the focus back', { tag: '@keys' }, async ({ page, host }) => {
    const { code, slug } = must(story.participants[1]);
    await host.open(bare('?layout=stepper'));
    const child = await childOf(page);
    const card = child.locator(`[data-card="country/${slug}"]`);
    await child.locator(`[data-current] [data-picture] span[data-country="${code}"]`).click();
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(child.locator('[data-countries] summary')).toBeFocused();
  });

  for (const motion of ['auto', 'reduce'])
    test(`animate the map with motion=${motion}${motion === 'auto' ? '' : ' not at all'}`, {
      tag: '@chromium',
    }, async ({ page, host }) => {
      await host.open(bare(`?layout=stepper&motion=${motion}`));
      const child = await childOf(page);
      const count = await child.evaluate(() => {
        const button = document.querySelector<HTMLElement>('[data-go="1"]');
        return [...document.querySelectorAll('[data-step]')].reduce((sum) => {
          button?.click();
          return sum + document.getAnimations().length;
        }, 0);
      });
      if (motion === 'reduce') expect(count).toBe(0);
      else expect(count).toBeGreaterThan(0);
    });
});

test.describe('every layout', () => {
  test('has a section for each lead step without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await dropScripts(context);
    const page = await context.newPage();
    await page.goto(`${must(baseURL)}/embed/`);
    const headings = page.locator('[data-step] h2');
    await expect(headings).toHaveCount(leads.length);
    for (const picture of await page.locator('[data-step] [data-picture]').all())
      await expect(picture).toBeVisible();
    await context.close();
  });

  for (const layout of ['stepper', 'stack', 'stage', 'scroll', 'static'])
    test(`prints as ${layout} with the text of every step and the address of the full version`, {
      tag: layout === 'stage' ? '@chromium' : ['@chromium', '@slow'],
    }, async ({ page, host }) => {
      const sticky = `const own = (fields) => post({ ns: 'explainer', v: 1, ...fields });
        if (data.type === 'hello') own({ type: 'init', can: ['size', 'stage'], want: 'stage', vw: innerWidth, vh: innerHeight });
        if (data.type === 'stage') own({ type: 'staged' });`;
      await host.open((layout === 'stage' ? recorder(sticky) : '') + bare(`?layout=${layout}`));
      const child = await childOf(page);
      await expect.poll(() => layoutOf(child)).toBe(layout);
      await page.emulateMedia({ media: 'print' });
      const hidden = await child
        .locator('[data-step] [data-words] :is(h2, [data-claims])')
        .evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0).length);
      expect(hidden).toBe(0);
      const cut = await child.evaluate(
        () =>
          [...document.querySelectorAll('[data-step], [data-step] [data-words]')].filter(
            (one) => one.scrollHeight > one.clientHeight + 2,
          ).length,
      );
      expect(cut, 'boxes that hold more than they show').toBe(0);
      const printed = await child
        .locator('footer a')
        .evaluate((one) => getComputedStyle(one, '::after').content);
      expect(printed).toMatch(/attr\(href\)|https?:/);
    });

  test('keeps its countries, date and link with chrome=min, and has no headline', async ({ page, host }) => {
    for (const layout of ['stepper', 'static']) {
      await host.open(bare(`?chrome=min&layout=${layout}`));
      const child = await childOf(page);
      await expect(child.locator('h1')).toBeHidden();
      for (const one of ['time', '[data-credit]', 'a'])
        await expect(child.locator(`footer ${one}`)).toBeVisible();
      if (layout === 'static') continue;
      await child.locator('[data-countries] summary').click();
      await expect(child.locator('[data-countries] a').first()).toBeVisible();
    }
  });

  test('lists the countries in place of the map with map=off', async ({ page, host }) => {
    await host.open(bare('?map=off'));
    const child = await childOf(page);
    await expect(child.locator('[data-picture]').first()).toBeHidden();
    for (const link of await child.locator('[data-countries] a').all()) await expect(link).toBeVisible();
  });

  test('leaves the wheel and vertical touches to the host', async ({ page, host }) => {
    for (const layout of ['stepper', 'scroll']) {
      await host.open(bare(`?layout=${layout}`));
      const child = await childOf(page);
      const isLeft = await child.locator('h1').evaluate((element) => {
        const options = { bubbles: true, cancelable: true };
        return [
          new WheelEvent('wheel', { ...options, deltaY: 120 }),
          new WheelEvent('wheel', { ...options, deltaY: 120, ctrlKey: true }),
          new Event('touchmove', options),
        ].map((event) => element.dispatchEvent(event));
      });
      expect(isLeft, layout).toEqual([true, true, true]);
      const chained = await child
        .locator('html, body')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).overscrollBehaviorY));
      expect(chained, layout).toEqual(['auto', 'auto']);
    }
  });

  test('has lengths that follow the frame’s height only where it scrolls in itself', () => {
    const html = readFileSync(join(builtDir, 'embed/index.html'), 'utf8');
    const css = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, rules]) => rules).join('');
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, , body]) =>
      /\d[sdl]?vh\b/.test(body ?? ''),
    );
    expect(rules.length).toBeGreaterThan(0);
    for (const [, selector] of rules) expect(selector).toContain('data-layout=scroll');
  });

  const looks = [
    '?layout=stepper',
    '?layout=stack&theme=dark',
    `?country=${must(story.participants[1]).slug}&accent=ffee00`,
  ];
  for (const query of looks)
    test(`has no accessibility problems with ${query}`, slowUnless(query === looks[2]), async ({ page }) => {
      await page.goto(`/embed/${query}`);
      await untilLive(page.mainFrame());
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    });
});

test.describe('a static frame', () => {
  for (const [width, height] of [
    [300, 150],
    [300, 300],
    [672, 420],
  ] as const)
    test(`has headline, picture, date, credit and link within ${width} by ${height}`, async ({
      page,
      host,
    }) => {
      await host.open(bare(height < 320 ? '' : '?layout=static', box(width, height)));
      const child = await childOf(page);
      expect(await layoutOf(child)).toBe('static');
      for (const one of [
        'h1',
        '[data-step]:first-child [data-picture]',
        'footer time',
        'footer [data-credit]',
        'footer a',
      ]) {
        const { top, bottom, left, right } = await child
          .locator(one)
          .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
        expect(bottom - top, `${one} is drawn`).toBeGreaterThan(10);
        expect([top >= 0, left >= 0, bottom <= height, right <= width], one).toEqual(Array(4).fill(true));
      }
    });

  test('asks for the height of all its words, not for the one it has', async ({ page, host }) => {
    await host.open(
      recorder("if (data.type === 'embed-size') frame().style.height = data.height + 'px';") +
        bare('?layout=static#amp=1', 'width="360" height="150"'),
    );
    const child = await childOf(page);
    const words = child.locator('[data-step]:first-child [data-words]');
    await expect
      .poll(() => words.evaluate((one) => one.clientHeight > 0 && one.scrollHeight <= one.clientHeight))
      .toBe(true);
    await expect(words.locator('[data-claims]').last()).toBeVisible();
  });
});

test.describe('keys and wheel', () => {
  const scrollOf = (page: Page) => page.evaluate(() => scrollY);

  test('Tab goes through every control, each with its outline, and out again', { tag: '@keys' }, async ({
    page,
    host,
  }) => {
    await host.open(`${bare()}<button>After</button>`);
    const child = await childOf(page);
    const outlines: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const isInFrame = await page.evaluate(() => document.activeElement?.id === 'f');
      if (!isInFrame && outlines.length > 0) break;
      outlines.push(
        await child.evaluate(() => {
          const { activeElement: one } = document;
          return one === null || one === document.body ? 'auto' : getComputedStyle(one).outlineStyle;
        }),
      );
    }
    expect(outlines.length).toBeGreaterThan(4);
    expect(outlines.length, 'the frame can be left').toBeLessThan(40);
    for (const outline of outlines) expect(outline).toMatch(/^(solid|auto)$/);
    expect(await scrollOf(page)).toBe(0);
  });

  test('the wheel over slides, and Page Down in them, scroll the host', { tag: '@keys' }, async ({
    page,
    host,
  }) => {
    await host.open(bare('?layout=stepper') + text(3000));
    const child = await childOf(page);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(60);
    await page.evaluate(() => scrollTo(0, 0));
    await child.locator(next).focus();
    await page.keyboard.press('PageDown');
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(60);
  });

  test('a frame that scrolls in itself lets go at both ends', async ({ page, host }) => {
    await host.open(bare('?layout=scroll') + text(3000));
    const child = await childOf(page);
    await page.mouse.move(200, 200);
    /** Turns the wheel until the host has moved: what a turn moves is settled by who can move when it begins. */
    const turn = (by: number) =>
      expect.poll(async () => {
        await page.mouse.wheel(0, by);
        return scrollOf(page);
      });
    await child.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await turn(150).toBeGreaterThan(60);
    await page.evaluate(() => scrollTo(0, 120));
    await child.evaluate(() => scrollTo(0, 0));
    await turn(-150).toBe(0);
  });
});

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 400, height: 800 } });

  test('a swipe over the words, or the picture, moves a step', { tag: '@chromium' }, async ({
    page,
    host,
  }) => {
    await host.open(bare('?layout=stepper') + text(900));
    const child = await childOf(page);
    const client = await page.context().newCDPSession(page);
    const swipe = async (selector: string, by: number) => {
      const { x, y, width } = must((await child.locator(selector).boundingBox()) ?? undefined);
      const start = x + width / 2 - by / 2;
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: at === undefined ? [] : [{ x: at, y: y + 20 + (at - start) / 20 }],
        });
      await touch('touchStart', start);
      for (let part = 1; part <= 8; part += 1) await touch('touchMove', start + (by * part) / 8);
      await touch('touchEnd');
    };
    const steps = child.locator('[data-step]');
    for (const selector of [`${current} [data-words] p:has([data-claims])`, `${current} [data-picture]`]) {
      await swipe(selector, -160);
      await expect(steps.nth(1)).toHaveAttribute('data-current', '');
      await swipe(selector, 160);
      await expect(steps.nth(0)).toHaveAttribute('data-current', '');
    }
  });
});

test('copying a paragraph gives a plain quotation, without marks and hidden words', async ({
  page,
  host,
}) => {
  await host.open(bare('?layout=stack'));
  const child = await childOf(page);
  const copied = await child.evaluate(() =>
    [...document.querySelectorAll('[data-step] [data-words] > p:has([data-source])')].map((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      const copy = getSelection()?.toString() ?? '';
      for (const mark of paragraph.querySelectorAll('[data-source]')) mark.remove();
      return { copy, words: paragraph.textContent ?? '' };
    }),
  );
  expect(copied.length).toBeGreaterThanOrEqual(leads.length);
  const plain = (words: string) => words.replace(/[\s\u2060]+/g, ' ').trim();
  for (const { copy, words } of copied) expect(plain(copy)).toBe(plain(words));
});

test.describe('colours', () => {
  test('an accent is moved until it is readable on the ground, and ignored unless it is six hexadecimal digits', async ({
    page,
    host,
  }) => {
    const colourOf = async (query: string) => {
      await host.open(bare(query));
      const child = await childOf(page);
      return hex(await child.locator('footer a').evaluate((link) => getComputedStyle(link).color));
    };
    expect(await colourOf('?accent=004400;x')).not.toBe('004400');
    expect(await colourOf('?accent=004400'), 'one that is readable').toBe('004400');
    const yellow = await colourOf('?accent=ffee00');
    expect(yellow).not.toBe('ffee00');
    expect(contrastOf(yellow, 'fbfaf7')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(await colourOf('?theme=dark&accent=000080'), '161816')).toBeGreaterThanOrEqual(4.5);
  });

  test('the host’s ground shows through with bg=transparent, and not without', async ({ page, host }) => {
    for (const [query, ground] of [
      ['', 'fbfaf7'],
      ['?bg=transparent', '00aa55'],
    ] as const) {
      await host.open(`<style>body{background:#00aa55} iframe{color-scheme:light}</style>${bare(query)}`);
      await childOf(page);
      expect(await pixelAt(page, 2, 2), query).toBe(ground);
    }
  });

  const matrix = (['normal', 'light', 'dark'] as const).flatMap((scheme) =>
    (['light', 'dark'] as const).flatMap((system) =>
      (['light', 'dark', 'auto'] as const).map((theme) => ({ scheme, system, theme })),
    ),
  );
  for (const { scheme, system, theme } of matrix)
    test(`a ${scheme} host on a ${system} system has the ground of theme=${theme} from the first paint on`, {
      tag: ['@chromium', ...(scheme === 'dark' && system === 'dark' && theme !== 'dark' ? [] : ['@slow'])],
    }, async ({ page, host }) => {
      const isDark = theme === 'dark' || (theme === 'auto' && system === 'dark');
      const ground = isDark ? '161816' : 'fbfaf7';
      await page.emulateMedia({ colorScheme: system });
      let first: string | undefined;
      // What is painted while the script is still on its way is what a reader sees first.
      await page.route(/\/assets\/embed-[^/]+\.js$/, async (route) => {
        const frame = route.request().frame();
        await frame.waitForSelector('footer', { state: 'attached' });
        await frame.evaluate(
          () =>
            new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
        );
        first = await pixelAt(page, 2, 2);
        await route.continue();
      });
      const frameScheme = theme === 'auto' ? 'light dark' : theme;
      await host.open(
        `<style>:root{color-scheme:${scheme}} iframe{color-scheme:${frameScheme}}</style>${bare(`?theme=${theme}`)}`,
      );
      const child = await childOf(page);
      expect(first, 'the first paint').toBe(ground);
      expect(await pixelAt(page, 2, 2), 'the paint after the script').toBe(ground);
      const ink = await child.locator(`${current} h2`).evaluate((one) => getComputedStyle(one).color);
      expect(contrastOf(hex(ink), ground)).toBeGreaterThanOrEqual(4.5);
    });
});
