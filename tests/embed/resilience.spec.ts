import type { Frame, Page } from '@playwright/test';
import fc from 'fast-check';
import { handshakeTimeoutMs } from '../../src/embed/frame/hostChannel.ts';
import { listBuilt } from '../support/built.ts';
import {
  bare,
  childOf,
  expect,
  expectFitted,
  figure,
  type Host,
  heightOf,
  layoutOf,
  receivedBy,
  recorder,
  resizing,
  script,
  test,
  text,
  untilLive,
} from '../support/hostPage.ts';
import { must, story } from '../support/story.ts';
import { pauseFor } from '../support/test.ts';

const isAll = process.env['TEST_ALL'] === '1';
const next = '[data-go="1"]';
const sizesIn = async (page: Page) => (await receivedBy(page)).filter(({ type }) => type === 'embed-size');

/** Uses what there is: a step on, and a country's card. */
async function useAll(child: Frame) {
  await child.locator(next).click();
  await expect(child.locator('[data-step]').nth(1)).toBeVisible();
  await child.locator('[data-countries] summary').click();
  await child.locator('[data-countries] a').first().click();
  await expect(child.locator('[data-card]:not([hidden])')).toHaveCount(1);
}

test.describe('a restricted frame', () => {
  for (const attributes of ['sandbox="allow-scripts"', 'credentialless'])
    test(`works with ${attributes}, under the site’s own policy`, async ({ page, host, request }) => {
      // What the policy keeps from happening fails the test.
      expect((await request.get('embed/')).headers()['content-security-policy']).toContain('default-src');
      await host.open(bare('?layout=stepper', `width="100%" height="640" ${attributes}`));
      const child = await childOf(page);
      const origin = attributes === 'credentialless' ? new URL(host.explainer).origin : 'null';
      expect(await child.evaluate('origin')).toBe(origin);
      await useAll(child);
    });

  test('works where storage, cookies and databases throw, and touches none', async ({ page, host }) => {
    await page.addInitScript(() => {
      if (window === window.top) return;
      const touched: string[] = [];
      Object.assign(window, { touched });
      const refuse = (owner: object, name: string) => {
        const access = () => {
          touched.push(name);
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        };
        Object.defineProperty(owner, name, { get: access, set: access });
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        refuse(window, name);
      refuse(Document.prototype, 'cookie');
      for (const name of ['serviceWorker', 'storage', 'locks']) refuse(Navigator.prototype, name);
    });
    await host.open(bare('?layout=stepper'));
    const child = await childOf(page);
    await useAll(child);
    expect(await child.evaluate('touched')).toEqual([]);
  });

  test('stores nothing', async ({ page }) => {
    // Opened by itself, because browsers partition the storage of framed pages.
    await page.goto('/embed/?layout=stepper');
    await untilLive(page.mainFrame());
    await useAll(page.mainFrame());
    const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
    expect(await page.evaluate(stored)).toEqual([0, 0, '']);
  });

  test('opens links in a window that cannot reach back, and shows addresses where it may open none', async ({
    page,
    host,
  }) => {
    await host.open(bare('?layout=stepper'));
    const child = await childOf(page);
    const [opened] = await Promise.all([page.waitForEvent('popup'), child.locator('footer a').click()]);
    await opened.waitForLoadState('domcontentloaded');
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  });
});

test.describe('a frame that is not visible', () => {
  const identified = recorder(resizing).replace(
    '</script>',
    "addEventListener('load', () => post({ sentinel: 'amp', type: 'frames-init' }));</script>",
  );

  test('below the fold gets its height before anything is scrolled', async ({ page, host }) => {
    await host.open(identified + text(6000) + bare());
    await expectFitted(page, await childOf(page));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('below the fold of a host that never identifies itself gets it when it comes near', {
    tag: '@slow',
  }, async ({ page, host }) => {
    await host.open(recorder(resizing) + text(6000) + bare());
    await pauseFor(page, handshakeTimeoutMs + 500, 'a reader comes when the frame has waited in vain');
    await page.evaluate(() => scrollTo(0, 5800));
    await expectFitted(page, await childOf(page));
  });

  test('decides nothing while it has no size, and gets its height when it is shown', async ({
    page,
    host,
  }) => {
    await host.open(`${recorder(resizing)}<div hidden>${bare()}</div>`);
    const element = await page.waitForSelector('#f', { state: 'attached' });
    const child = must((await element.contentFrame()) ?? undefined);
    await untilLive(child);
    await pauseFor(page, 200, 'a visible frame would have decided by now');
    expect(await child.locator('html').getAttribute('data-layout')).toBeNull();
    const asked = (await receivedBy(page)).filter(({ type }) => /hello|size/.test(type ?? ''));
    expect(asked).toEqual([]);
    await page.evaluate(`frame().parentElement.hidden = false`);
    await expectFitted(page, child);
  });

  test('that starts without width is laid out once, for the width it gets', async ({ page, host }) => {
    await host.open(bare('', 'width="0" height="640"'));
    const element = await page.waitForSelector('#f', { state: 'attached' });
    const child = must((await element.contentFrame()) ?? undefined);
    await untilLive(child);
    await child.evaluate(() => {
      const layouts: (string | undefined)[] = [];
      Object.assign(window, { layouts });
      const root = document.documentElement;
      new MutationObserver(() => layouts.push(root.dataset['layout'])).observe(root, {
        attributeFilter: ['data-layout'],
      });
    });
    await page.locator('#f').evaluate((one) => one.setAttribute('width', '700'));
    await expect.poll(() => layoutOf(child)).toBe('stepper');
    expect(new Set(await child.evaluate<string[]>('layouts'))).toEqual(new Set(['stepper']));
  });
});

test.describe('the height of a stack', () => {
  test('follows text, images and letter spacing that change late', async ({ page, host }) => {
    await host.open(recorder(resizing) + bare());
    const child = await childOf(page);
    await expectFitted(page, child);
    const content = '[data-digest]';
    await child.locator(content).evaluate((one) => {
      const late = one.appendChild(document.createElement('div'));
      late.id = 'late';
      late.style.height = '200px';
    });
    await expectFitted(page, child);
    await child.locator('#late').evaluate((one) => one.remove());
    await expectFitted(page, child);
    const before = await heightOf(page);
    await child.evaluate(() => {
      document.body.style.letterSpacing = '0.1em';
    });
    await expect.poll(() => heightOf(page)).toBeGreaterThan(before);
    await expectFitted(page, child);
  });

  test('is asked for once at each width', { tag: '@slow' }, async ({ page, host }) => {
    await host.open(recorder(resizing) + bare());
    const child = await childOf(page);
    await expectFitted(page, child);
    for (const width of isAll ? [320, 480, 800, 1200, 1600] : [320, 1600]) {
      const before = (await receivedBy(page)).length;
      await page.setViewportSize({ width, height: 700 });
      await expectFitted(page, child);
      await pauseFor(page, 200, 'a second growth would come by now');
      const heights = (await receivedBy(page)).slice(before).flatMap(({ height }) => height ?? []);
      expect(new Set(heights).size, `heights at ${width}: ${heights.join()}`).toBeLessThanOrEqual(1);
    }
  });

  test('is measured by one layout, however often it is asked for', async ({ page, host }) => {
    await page.addInitScript(() => {
      if (window === window.top) return;
      const left: (string | null)[] = [];
      Object.assign(window, { left });
      new MutationObserver((changes) => left.push(...changes.map(({ oldValue }) => oldValue))).observe(
        document,
        {
          subtree: true,
          attributeFilter: ['data-layout'],
          attributeOldValue: true,
        },
      );
    });
    await host.open(recorder() + bare());
    const child = await childOf(page);
    await expect.poll(async () => (await sizesIn(page)).length).toBeGreaterThan(3);
    const layouts = await child.evaluate<string[]>('left');
    expect(layouts.filter((layout) => layout === 'stack')).toHaveLength(1);
  });

  test('is given up where it follows the height of the frame itself', { tag: '@slow' }, async ({
    page,
    host,
  }) => {
    await host.open(recorder(resizing) + bare());
    const child = await childOf(page);
    await expectFitted(page, child);
    await child.evaluate(() => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '[data-layout=stack] [data-digest] { min-height: calc(100vh + 60px) }';
    });
    await expect.poll(() => layoutOf(child), { timeout: 8000 }).toBe('stepper');
    const asked = (await sizesIn(page)).length;
    expect(asked).toBeLessThan(60);
    await pauseFor(page, 500, 'a frame still growing would ask by now');
    expect(await sizesIn(page)).toHaveLength(asked);
    expect(await heightOf(page)).toBeLessThanOrEqual(700);
  });
});

test.describe('the host', () => {
  for (const layout of ['stepper', 'stack', 'scroll', 'static'])
    test(`is never scrolled, navigated or robbed of its focus by ${layout}`, {
      tag: /scroll|static/.test(layout) ? ['@slow'] : [],
    }, async ({ page, host }) => {
      await host.open(text(300) + bare(`?layout=${layout}&step=4#map`) + text(2000));
      const child = await childOf(page);
      await page.evaluate(() => scrollTo(0, 120));
      const state = () =>
        page.evaluate(() => [
          scrollY,
          history.length,
          location.href,
          document.activeElement?.tagName === 'BODY',
        ]);
      const before = await state();
      await child.evaluate(() => {
        const button = document.querySelector<HTMLElement>('[data-go="1"]');
        for (let step = 0; step < 25; step += 1) button?.click();
        document.querySelector<HTMLElement>('[data-open]')?.click();
      });
      await pauseFor(page, 200, 'a host that is scrolled would have moved by now');
      // A card takes the focus of its own document, which makes the frame the host's active element.
      expect((await state()).slice(0, 3)).toEqual(before.slice(0, 3));
      expect(before[3]).toBe(true);
    });

  test('has every step below the other in a frame whose script does not arrive', async ({
    page,
    browser,
    baseURL,
  }) => {
    // A page of its own: what fails is what is tried.
    const context = await browser.newContext();
    const alone = await context.newPage();
    await alone.route('**/assets/embed-*.js', (route) => route.abort('failed'));
    await alone.goto(`${must(baseURL)}/embed/`);
    for (const heading of await alone.locator('[data-step]:not(:first-child) h2').all())
      await expect(heading).toBeVisible();
    await expect(alone.locator('footer a')).toBeVisible();
    await context.close();
    await page.close();
  });

  test('gets the language that the address names, without an entry in its history', async ({
    page,
    host,
  }) => {
    await host.open(bare());
    await childOf(page);
    const usual = await page.evaluate(() => history.length);
    const [, other] = story.meta.locales;
    test.skip(other === undefined, 'the story is told in one language');
    await host.open(bare(`?lang=${other}&step=2`));
    await expect
      .poll(() =>
        page
          .frames()[1]
          ?.evaluate(() => document.documentElement.lang)
          .catch(() => ''),
      )
      .toContain(other);
    expect(await page.evaluate(() => history.length)).toBe(usual);
  });

  test('may fetch and frame every file of the site', async ({ request, baseURL }) => {
    const refusing: string[] = [];
    const files = listBuilt().filter((file) => isAll || !/^(pictures|data|assets)\//.test(file));
    for (const file of files) {
      const address = `${must(baseURL)}/${file.replace(/index\.html$/, '')}`;
      const headers = (await request.fetch(address, { method: 'HEAD' })).headers();
      const isOpen =
        headers['access-control-allow-origin'] === '*' &&
        headers['cross-origin-resource-policy'] === 'cross-origin' &&
        headers['x-frame-options'] === undefined &&
        !/frame-ancestors (?!\*)/.test(headers['content-security-policy'] ?? '');
      if (!isOpen) refusing.push(file);
    }
    expect(refusing).toEqual([]);
  });
});

test.describe('ten frames on a page', () => {
  /** Takes a step in each of ten frames, and gives `look` the document in it afterwards. */
  async function useTen(page: Page, host: Host, look: (child: Frame) => Promise<void> = async () => {}) {
    await page.goto(`${host.origin}/ten.html`);
    const frames = await page.locator('iframe').all();
    expect(frames).toHaveLength(10);
    for (const element of frames) {
      await element.scrollIntoViewIfNeeded();
      const child = must((await (await element.elementHandle())?.contentFrame()) ?? undefined);
      await child.waitForSelector('html[data-layout] [data-digest]');
      await expect(child.locator('[data-step]').filter({ visible: true }).first()).toBeVisible();
      if ((await layoutOf(child)) === 'stepper') {
        const current = child.locator('[data-step][data-current]');
        const before = await current.getAttribute('data-step');
        await child.locator(next).click();
        await expect(current).not.toHaveAttribute('data-step', before ?? '');
      }
      await look(child);
    }
  }

  test('can all be used', async ({ page, host }) => {
    await useTen(page, host);
  });

  test('take no more memory together than one page should', { tag: ['@chromium', '@slow'] }, async ({
    page,
    host,
  }) => {
    let heap = 0;
    await useTen(page, host, async (child) => {
      const used = await child.evaluate(
        () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
      );
      heap = Math.max(heap, used);
    });
    // Frames of one origin share a process and its heap, so the largest figure is that of all ten.
    expect(heap).toBeLessThan(40_000_000);
  });
});

test.describe('random input', () => {
  const seed = 20_250_426;
  const listOf = (words: string) => words.split(' ');
  const word = fc.constantFrom(
    '',
    '<img src=x onerror=alert(1)>',
    ...listOf(
      'explainer amp size stage init progress goto theme freeze staged hello reveal embed-size frames-init',
    ),
    ...listOf(
      'iframe-child-init intersection iframe-get-child-dimensions ready height __proto__ constructor',
    ),
    ...listOf('toString null 1 javascript:alert(1)'),
  );
  const odd = fc.oneof(
    word,
    fc.constantFrom(0, -1, 1, 120, 1e9, -1e9, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 0.5),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.array(word, { maxLength: 3 }),
  );
  const keys = fc.constantFrom(
    ...listOf(
      'ns v type height track steps step y vh can want scheme sentinel message secret value id title layouts',
    ),
  );
  const anyObject = fc.dictionary(fc.oneof(keys, word), odd, { maxKeys: 8 });
  const prefixes = fc.constantFrom('pymxPYMx', '[iFrameSizer]', '{"id":"iframeMessenger:', '{', '::', '');
  const anyMessage = fc.oneof(
    anyObject,
    anyObject.map((value) => ({ ns: 'explainer', v: 1, ...value })),
    anyObject.map((value) => JSON.stringify(value)),
    fc.tuple(prefixes, fc.string(), odd).map(([start, middle, end]) => `${start}${middle}${String(end)}`),
    odd,
  );
  const numRuns = isAll ? 6000 : 300;

  /** Posts all messages at once, and waits until they have been handled. */
  const postAll = (frame: Frame, list: unknown[], isUp: boolean) =>
    frame.evaluate(
      ([all, up]) => {
        const target = up ? window.parent : document.querySelector('iframe')?.contentWindow;
        for (const message of all) target?.postMessage(message, '*');
        return new Promise((resolve) => setTimeout(resolve, 300));
      },
      [list, isUp] as const,
    );

  test(`${numRuns} messages of a frame leave its host as it was, with heights within bounds`, async ({
    page,
    host,
  }) => {
    await host.open(text(100, 'before') + figure('stack') + text(3000) + script);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    await page.evaluate(() => scrollTo(0, 50));
    const state = () =>
      page.evaluate(() => [
        scrollY,
        history.length,
        document.title,
        location.pathname,
        document.body.children.length,
      ]);
    const before = await state();
    await postAll(child, fc.sample(anyMessage, { numRuns, seed }), true);
    const height = await heightOf(page, '#f');
    expect(height).toBeGreaterThanOrEqual(120);
    expect(height).toBeLessThanOrEqual(20_000);
    expect(await state()).toEqual(before);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  test(`${numRuns} messages of a host leave the frame readable, and it requests nothing and goes nowhere`, async ({
    page,
    host,
  }) => {
    await host.open(bare('?layout=stepper', 'width="600" height="640"') + text(3000));
    const child = await childOf(page);
    await child.waitForSelector('html[data-relief]', { state: 'attached' });
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    const state = () =>
      child.evaluate(() => [
        location.href,
        document.querySelectorAll('[data-digest] *').length,
        history.length,
      ]);
    const before = await state();
    await postAll(page.mainFrame(), fc.sample(anyMessage, { numRuns, seed: seed + 1 }), false);
    expect(await state()).toEqual(before);
    expect(requested).toEqual([]);
    await expect(child.locator('[data-step]').filter({ visible: true }).first()).toBeVisible();
    expect(await child.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...listOf(
        'layout= step= theme= accent= map=off proposal= country= compat= h= childId= lang= chrome= amp=1',
      ),
      ...listOf(
        '?secret= step=3#?secret= :~:text=a % %ff & = # initialWidth= parentUrl=javascript:alert(1) stack',
      ),
      ...listOf('stage 999 -1 1e9 <b> " zz'),
    ),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
  );
  const anyAddress = fc
    .tuple(fc.array(piece, { maxLength: 6 }), fc.array(piece, { maxLength: 4 }))
    .map(([query, hash]) => `?${query.join('&').replaceAll('#', '')}#${hash.join('')}`);
  const addresses = fc.sample(anyAddress, { numRuns: isAll ? 300 : 5, seed });
  /** In lots, because some browsers need a second or two for a frame. */
  const lot = 30;
  for (let first = 0; first < addresses.length; first += lot)
    test(`addresses from no. ${first + 1} on all show a readable frame`, async ({ page, host }) => {
      await host.open(text(100) + text(3000));
      for (const end of addresses.slice(first, first + lot)) {
        await page.evaluate((src) => {
          document.querySelector('iframe')?.remove();
          const frame = document.createElement('iframe');
          Object.assign(frame, { src, title: 'E', width: '600', height: '640' });
          document.body.prepend(frame);
        }, `${host.explainer}embed/${end}`);
        const child = await childOf(page);
        await expect(child.locator('[data-step]').filter({ visible: true }).first(), end).toBeVisible();
        expect(await page.evaluate(() => scrollY), end).toBe(0);
      }
    });
});
