import type { Frame, Page } from '@playwright/test';
import { handshakeTimeoutMs } from '../../src/embed/resizeGuard.ts';
import { expectStack, heardIn, inHost, layoutOf, untilLive } from '../support/framing.ts';
import { pauseFor } from '../support/pauseFor.ts';
import { story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

/** By when a frame whose host is not known to obey has gone back to steps. */
const impatient = handshakeTimeoutMs + 500;

/** A host that obeys the format of AMP and @newswire/frames. */
const obedient = `addEventListener('message', ({ data }) => {
  if (data.type === 'embed-size') frame().style.height = data.height + 'px';
});`;

/** Every combination where everything is tested, else those that differ most. */
const everything = process.env['TEST_ALL'] === '1';

const next = '[data-go="1"]';
const hostOf = (page: Page) =>
  page.evaluate(() => ({
    scroll: scrollY,
    entries: history.length,
    address: location.href,
    focus: document.activeElement?.id,
  }));

/** Uses what there is: a step on, and a country's card. */
async function useAll(frame: Frame) {
  await frame.locator(next).click();
  await expect(frame.locator('[data-step]').nth(1)).toBeVisible();
  await frame.locator('[data-countries] summary').click();
  await frame.locator('[data-countries] a').first().click();
  await expect(frame.locator('[data-card]:not([hidden])')).toHaveCount(1);
}

for (const attributes of ['sandbox="allow-scripts"', 'credentialless'])
  test(`in a frame with ${attributes}, under the site’s own policy, steps move and cards open`, async ({
    browser,
    baseURL,
    request,
  }) => {
    // What the policy keeps from happening counts as a problem wherever the frame is opened.
    expect((await request.get('embed/')).headers()['content-security-policy']).toContain('default-src');
    await inHost(browser, baseURL, { attributes }, async ({ frame }) => {
      expect(await frame.evaluate('origin')).toBe(attributes === 'credentialless' ? baseURL : 'null');
      await useAll(frame);
    });
  });

test('where storage, cookies and databases refuse every touch, as browsers do to framed pages, the frame works and touches none', async ({
  browser,
  baseURL,
}) => {
  const prepare = (page: Page) =>
    page.addInitScript(() => {
      if (window === window.top) return;
      const touched: string[] = [];
      Object.assign(window, { touched });
      const refuse = (owner: object, name: string) =>
        Object.defineProperty(owner, name, {
          get() {
            touched.push(name);
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
          set() {
            touched.push(name);
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        refuse(window, name);
      refuse(Document.prototype, 'cookie');
      for (const name of ['serviceWorker', 'storage', 'locks']) refuse(Navigator.prototype, name);
    });
  await inHost(browser, baseURL, { prepare }, async ({ frame }) => {
    await useAll(frame);
    expect(await frame.evaluate('touched')).toEqual([]);
    expect(
      await frame.evaluate(() => {
        try {
          return String(localStorage.length);
        } catch (error) {
          return (error as Error).name;
        }
      }),
      'the refusal itself works',
    ).toBe('SecurityError');
  });
});

test('below the fold a frame gets its height before anything is scrolled', async ({ browser, baseURL }) => {
  const script = `${obedient} addEventListener('load', () => say({ sentinel: 'amp', type: 'frames-init' }));`;
  await inHost(browser, baseURL, { script, above: 6000 }, async (framed) => {
    await expectStack(framed);
    await pauseFor(framed.page, impatient, 'a frame that was not applied would show steps by now');
    await expectStack(framed);
    expect((await hostOf(framed.page)).scroll).toBe(0);
  });
  // A host that never says who it is: the frame learns what height it was given when it comes into sight.
  await inHost(browser, baseURL, { script: obedient, above: 6000 }, async (framed) => {
    await pauseFor(framed.page, impatient, 'a reader comes when the frame has waited in vain');
    await framed.page.evaluate(() => scrollTo(0, 5800));
    await expectStack(framed);
  });
});

test('a frame that is not shown decides nothing, and has its height as soon as it is shown', async ({
  browser,
  baseURL,
}) => {
  const host = { script: obedient, attributes: 'style="display:none"', isLive: false };
  await inHost(browser, baseURL, host, async (framed) => {
    await framed.frame.waitForLoadState('load');
    await pauseFor(framed.page, 300, 'a frame in sight would have decided by now');
    expect(await layoutOf(framed.frame)).toBe('none');
    expect(
      (await heardIn(framed.page)).filter((data) => (data as { type?: string }).type === 'hello'),
    ).toEqual([]);
    await framed.page.evaluate(`frame().style.display = 'block'`);
    await expectStack(framed, 2500);
  });
});

test('a frame that starts without width is laid out once, for the width it gets', async ({
  browser,
  baseURL,
}) => {
  const host = { attributes: 'style="width:0"', isLive: false };
  await inHost(browser, baseURL, host, async ({ page, frame }) => {
    await frame.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const root = document.documentElement;
      new MutationObserver(() => seen.push(root.dataset['layout'] ?? '')).observe(root, {
        attributeFilter: ['data-layout'],
      });
    });
    await page.evaluate(`frame().style.width = '700px'`);
    await expect.poll(() => layoutOf(frame)).toBe('stepper');
    await pauseFor(page, 300, 'a second layout would come by now');
    expect(new Set(await frame.evaluate<string[]>('seen'))).toEqual(new Set(['stepper']));
  });
});

test('a frame that nobody answers is laid out as a stack once, however often it asks for the height of one', async ({
  browser,
  baseURL,
}) => {
  const prepare = (page: Page) =>
    page.addInitScript(() => {
      if (window === window.top) return;
      const left: (string | null)[] = [];
      Object.assign(window, { left });
      new MutationObserver((changes) => left.push(...changes.map(({ oldValue }) => oldValue))).observe(
        document,
        { subtree: true, attributeFilter: ['data-layout'], attributeOldValue: true },
      );
    });
  await inHost(browser, baseURL, { prepare }, async ({ page, frame }) => {
    const asked = async () =>
      (await heardIn(page)).filter((data) => (data as { type?: string }).type === 'embed-size').length;
    await expect.poll(asked).toBeGreaterThan(3);
    expect((await frame.evaluate<string[]>('left')).filter((layout) => layout === 'stack')).toHaveLength(1);
  });
});

test('what arrives late and makes a frame higher, or lower, is told', async ({ browser, baseURL }) => {
  await inHost(browser, baseURL, { script: obedient }, async (framed) => {
    await expectStack(framed);
    await framed.frame.evaluate(() => {
      const late = document.createElement('div');
      late.id = 'late';
      late.style.height = '200px';
      document.querySelector('[data-digest]')?.append(late);
    });
    await expectStack(framed);
    await framed.frame.evaluate(() => document.getElementById('late')?.remove());
    await expectStack(framed);
    const heightOf = () => framed.page.locator('#frame').evaluate((one) => one.clientHeight);
    let before = await heightOf();
    await framed.frame.evaluate(async () => {
      const picture = new Image();
      picture.src = '/pictures/social.png';
      document.querySelector('[data-digest]')?.append(picture);
      await picture.decode();
    });
    await expect.poll(heightOf, { message: 'a late picture' }).toBeGreaterThan(before + 300);
    await expectStack(framed);
    before = await heightOf();
    await framed.frame.evaluate(() => {
      document.body.style.letterSpacing = '0.1em';
    });
    await expect.poll(heightOf, { message: 'letters that turn out wider' }).toBeGreaterThan(before);
    await expectStack(framed);
  });
});

test('a stack grows no more than once for a width, from 320 to 1,600 px', async ({ browser, baseURL }) => {
  const context = { viewport: { width: 1600, height: 700 } };
  await inHost(browser, baseURL, { script: obedient, context }, async (framed) => {
    await expectStack(framed);
    for (const width of everything ? [320, 480, 800, 1200, 1600] : [320, 1600]) {
      const before = (await heardIn(framed.page)).length;
      await framed.page.setViewportSize({ width, height: 700 });
      await expectStack(framed);
      await pauseFor(framed.page, 200, 'a second growth would come by now');
      const heights = (await heardIn(framed.page))
        .slice(before)
        .flatMap((data) => (data as { height?: number }).height ?? []);
      expect(new Set(heights).size, `heights told at ${width}: ${heights.join()}`).toBeLessThanOrEqual(1);
    }
  });
});

test('a frame and a host that drive each other up stop after twenty growths, and show steps', async ({
  browser,
  baseURL,
}) => {
  await inHost(browser, baseURL, { script: obedient }, async (framed) => {
    await expectStack(framed);
    await framed.frame.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '[data-layout=stack] [data-digest] { min-height: calc(100vh + 60px) }';
      document.head.append(style);
    });
    await expect.poll(() => layoutOf(framed.frame), { timeout: 8000 }).toBe('stepper');
    const sizes = async () =>
      (await heardIn(framed.page)).filter((data) => (data as { type?: string }).type === 'embed-size').length;
    const told = await sizes();
    expect(told).toBeLessThan(60);
    await pauseFor(framed.page, 500, 'a frame still growing would ask by now');
    expect(await sizes()).toBe(told);
    expect(await framed.page.locator('#frame').evaluate((one) => one.clientHeight)).toBeLessThanOrEqual(700);
  });
});

for (const layout of everything ? ['stepper', 'stack', 'scroll', 'static'] : ['stepper', 'stack'])
  test(`as ${layout} the frame never moves its host, adds no history and takes no focus`, async ({
    browser,
    baseURL,
  }) => {
    const host = { above: 300, address: `?layout=${layout}&step=4#map` };
    await inHost(browser, baseURL, host, async ({ page, frame }) => {
      await page.evaluate(() => scrollTo(0, 120));
      const before = await hostOf(page);
      const count = await frame.locator('[data-step]').count();
      await frame.evaluate((steps) => {
        const button = document.querySelector<HTMLElement>('[data-go="1"]');
        for (let step = 0; step < steps + 5; step += 1) button?.click();
        document.querySelector<HTMLElement>('[data-open]')?.click();
      }, count);
      await pauseFor(page, 200, 'a host that is moved would have moved by now');
      expect({ ...(await hostOf(page)), focus: before.focus }).toEqual(before);
      expect(before.focus).not.toBe('frame');
    });
  });

test('a link opens a window of its own that cannot reach back; where none may be opened its address is shown', async ({
  browser,
  baseURL,
}) => {
  await inHost(browser, baseURL, {}, async ({ page, frame }) => {
    const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('footer a').click()]);
    await opened.waitForLoadState('domcontentloaded');
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  });
  const allow = [/Blocked opening/];
  await inHost(browser, baseURL, { attributes: 'sandbox="allow-scripts"', allow }, async ({ frame }) => {
    const link = frame.locator('footer a');
    await link.click();
    await expect(frame.getByText(await link.evaluate((one: HTMLAnchorElement) => one.href))).toBeVisible();
  });
});

test('a frame keeps nothing: no key in storage and no cookie, after everything in it has been used', async ({
  page,
}) => {
  // Opened by itself, because a browser that keeps storage from framed pages would keep it from the test, too.
  await page.goto('/embed/');
  await untilLive(page.mainFrame());
  await page.locator(next).click();
  await page.locator('[data-countries] summary').click();
  await page.locator('[data-countries] a').first().click();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('without its script the frame is every step below the other, with the way to the full version', async ({
  browser,
  baseURL,
}) => {
  const prepare = (page: Page) => page.route('**/assets/embed-*.js', (route) => route.abort('failed'));
  const allow = [/embed-[\w-]+\.js/, /net::ERR_FAILED/];
  await inHost(browser, baseURL, { prepare, allow, isLive: false }, async ({ frame }) => {
    await expect.poll(() => layoutOf(frame)).toBe('none');
    for (const step of await frame.locator('[data-step] h2').all()) await expect(step).toBeVisible();
    await expect(frame.locator('footer a')).toBeVisible();
  });
});

test('each language’s frame is in it, and a language in the address leads there without an entry in the history', async ({
  browser,
  baseURL,
}) => {
  const entriesIn = (page: Page) => page.evaluate(() => history.length);
  let usual = 0;
  await inHost(browser, baseURL, {}, async ({ page }) => {
    usual = await entriesIn(page);
  });
  for (const locale of story.meta.locales.slice(1))
    await inHost(browser, baseURL, { address: `?lang=${locale}&step=2`, isLive: false }, async ({ page }) => {
      await expect
        .poll(() =>
          page
            .frames()[1]
            ?.evaluate(() => document.documentElement.lang)
            .catch(() => ''),
        )
        .toContain(locale);
      expect(await entriesIn(page)).toBe(usual);
    });
});
