import type { Frame, Locator, Page } from '@playwright/test';
import {
  addScript,
  childOf,
  clickInPlace,
  eventsOf,
  expect,
  expectFitted,
  figure,
  heightOf,
  layoutOf,
  noteEvents,
  script,
  test,
  text,
  untilRead,
  wordsHeight,
} from '../support/hostPage.ts';
import { must } from '../support/story.ts';
import { pauseFor } from '../support/test.ts';

const topOf = (page: Page, selector = '#f') =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
const scrollOf = (page: Page) => page.evaluate(() => scrollY);

/** Posts a message of our own protocol to the host in the frame's stead. */
const postOwn = (child: Frame, fields: Record<string, unknown>) =>
  child.evaluate((rest) => parent.postMessage({ ns: 'explainer', v: 1, ...rest }, '*'), fields);

/** Waits until the frame is sticky. */
async function untilSticky(page: Page): Promise<Frame> {
  const child = await childOf(page, '#f');
  await expect(child.locator('html')).toHaveAttribute('data-layout', 'stage');
  return child;
}

/** Turns the wheel over the middle of the window and waits for the page to come to rest. */
async function wheel(page: Page, by: number) {
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, by);
  await page.evaluate(async () => {
    for (let last = Number.NaN; last !== scrollY; ) {
      last = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
}

test.describe('sticky mode', () => {
  test('the frame sticks for its whole track, steps follow the wheel down and up, and the page goes on after it', async ({
    page,
    host,
  }) => {
    await noteEvents(page);
    await host.open(text(900) + figure() + text(1500) + script);
    await untilSticky(page);
    const entries = await page.evaluate(() => history.length);
    const [stage] = await eventsOf(page, 'stage');
    const { track, steps } = must(stage).detail as { track: number; steps: number };
    await wheel(page, 900);
    const end = 900 + track;
    while ((await scrollOf(page)) < end - 600) {
      expect(Math.abs(await topOf(page)), 'sticky').toBeLessThanOrEqual(1);
      await wheel(page, 500);
    }
    await wheel(page, 1200);
    expect(await scrollOf(page), 'the page goes on').toBeGreaterThan(end);
    expect(await topOf(page)).toBeLessThan(0);
    const down = (await eventsOf(page, 'step')).map(({ detail }) => detail['index'] as number);
    expect(down).toEqual(down.toSorted((a, b) => a - b));
    expect(Math.max(...down)).toBe(steps);
    expect(new Set(down).size, 'every step in turn').toBeGreaterThanOrEqual(steps - 1);
    while ((await scrollOf(page)) > 0) await wheel(page, -1500);
    const up = (await eventsOf(page, 'step'))
      .slice(down.length)
      .map(({ detail }) => detail['index'] as number);
    expect(up).toEqual(up.toSorted((a, b) => b - a));
    expect(up.at(-1)).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('a sticky header of the host keeps its place above it', async ({ page, host }) => {
    await host.open(text(900) + figure('stage', { attributes: 'data-top="60"' }) + text(1500) + script);
    await untilSticky(page);
    await wheel(page, 1500);
    expect(Math.abs((await topOf(page)) - 60)).toBeLessThanOrEqual(1);
    expect(await heightOf(page, '#f')).toBe(740);
  });

  for (const overflow of ['hidden', 'auto', 'clip'])
    test(`within overflow ${overflow} the frame ${overflow === 'clip' ? 'sticks' : 'gets the height of its text'}`, {
      tag: overflow === 'auto' ? ['@slow'] : [],
    }, async ({ page, host }) => {
      await host.open(`${text(900)}<div style="overflow:${overflow}">${figure()}</div>${text(500)}${script}`);
      if (overflow !== 'clip') return expectFitted(page, await childOf(page, '#f'), '#f');
      await untilSticky(page);
      await wheel(page, 1200);
      expect(Math.abs(await topOf(page))).toBeLessThanOrEqual(1);
    });

  test('a frame that is being read is not made sticky', async ({ page, host }) => {
    await host.open(figure() + text(1500) + script);
    await expectFitted(page, await childOf(page, '#f'), '#f');
  });

  test('a sticky frame that is moved elsewhere, or taken away, leaves no gap', async ({ page, host }) => {
    await host.open(
      `${text(900)}<div id="here">${figure()}</div><div id="there" style="overflow:hidden"></div>${text(1500)}${script}`,
    );
    await untilSticky(page);
    await page.evaluate(() => document.querySelector('#there')?.append(document.querySelector('#f') ?? ''));
    await expect.poll(() => page.locator('#here').evaluate((one) => one.clientHeight)).toBeLessThan(100);
    await expectFitted(page, await childOf(page, '#f'), '#f');
    await page.evaluate(() => document.querySelector('#f')?.remove());
    expect(await page.locator('#there').evaluate((one) => one.clientHeight)).toBe(0);
  });

  /** Number of sheets of paper that a page prints on. */
  const sheets = async (page: Page) =>
    ((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

  test('a page with a sticky frame prints on as many sheets as without the script', {
    tag: '@chromium',
  }, async ({ page, host }) => {
    const markup = text(900) + figure() + text(900);
    await host.open(markup);
    await childOf(page, '#f');
    const before = await sheets(page);
    await host.open(markup + script);
    await untilSticky(page);
    expect(await sheets(page)).toBe(before);
  });
});

test.describe('heights', () => {
  /** Boxes in which a height moves nothing: the frame would cover what follows, or be cut off. */
  const fixedBoxes: Record<string, string> = {
    'a ratio kept by padding':
      '#box{position:relative;padding-top:56.25%} #box iframe{position:absolute;inset:0;height:100%}',
    'aspect-ratio with an absolute frame':
      '#box{position:relative;aspect-ratio:16/9} #box iframe{position:absolute;inset:0;height:100%}',
    'a ratio whose figure is absolute':
      '#box{position:relative;padding-top:56.25%} #box>*{position:absolute;inset:0} #box iframe{height:100%}',
    'a fixed height': '#box{height:400px} #box :is(figure,iframe){height:100%}',
    'a fixed height that clips': '#box{height:400px;overflow:hidden} #box :is(figure,iframe){height:100%}',
  };
  for (const [at, [name, style]] of Object.entries(fixedBoxes).entries())
    for (const layout of ['stack', 'stage'])
      test(`in ${name} a frame of ${layout} keeps its box and shows slides`, {
        tag: (layout === 'stage') === (at === 0 || at === 3) ? [] : ['@slow'],
      }, async ({ page, host }) => {
        await noteEvents(page);
        await host.open(
          `<style>${style}</style>${text(600)}<div id="box">${figure(layout)}</div>${text(900, 'after')}${script}`,
        );
        const child = await childOf(page, '#f');
        const [height, after] = [await heightOf(page, '#box'), await topOf(page, '#after')];
        await untilRead(page, child);
        await expect.poll(() => layoutOf(child)).toBe('stepper');
        expect(await heightOf(page, '#f')).toBeLessThanOrEqual(height);
        expect(await topOf(page, '#after')).toBe(after);
        expect(await eventsOf(page, 'size')).toEqual([]);
      });

  test('follow a page that lays out again later, into a box of a fixed ratio and out of it', async ({
    page,
    host,
  }) => {
    const style =
      '.ratio{position:relative;padding-top:56.25%} .ratio iframe{position:absolute;inset:0;height:100%}';
    await host.open(`<style>${style}</style><div id="box">${figure('stack')}</div>${text(900)}${script}`);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    await page.locator('#box').evaluate((box) => box.classList.add('ratio'));
    await expect.poll(() => layoutOf(child)).toBe('stepper');
    expect(await heightOf(page, '#f')).toBe(await heightOf(page, '#box'));
    await page.locator('#box').evaluate((box) => box.classList.remove('ratio'));
    await expectFitted(page, child, '#f');
  });

  test('are given beside a column, above a negative margin and in a body as high as the window', async ({
    page,
    host,
  }) => {
    await host.open(`<style>html,body,#main{height:100%} #row{display:flex;margin-bottom:-20px}
      #row>*{flex:1;min-width:0}</style><div id="main"><div id="row">${figure('stack')}<aside>${text(100)}</aside></div>${text(900)}</div>${script}`);
    await expectFitted(page, await childOf(page, '#f'), '#f');
  });

  const styles = [
    'iframe { box-sizing: border-box; border: 4px solid !important }',
    'body { zoom: 1.25 }',
    'body { overflow: hidden }',
    ':root { direction: rtl; scroll-behavior: smooth }',
    'body { display: grid; grid-template-columns: 1fr min(60ch, 100%) 1fr } body > * { grid-column: 2 }',
  ];
  for (const [at, style] of styles.entries())
    test(`fit the text on a page with "${style}"`, { tag: at === 0 ? [] : ['@slow'] }, async ({
      page,
      host,
    }) => {
      await host.open(`<style>${style}</style>${text(200)}${figure('stack')}${text(900)}${script}`);
      const child = await childOf(page, '#f');
      await expectFitted(page, child, '#f');
      expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
      // Within the frame, too: a frame that does not see the height it asked for goes back to slides.
      const inside = await child.evaluate(() => innerHeight);
      expect(Math.abs(inside - (await wordsHeight(child)))).toBeLessThanOrEqual(2);
    });

  for (const anchor of ['auto', 'none'])
    test(`move nothing under the pointer when the script comes late, with overflow-anchor ${anchor}`, {
      tag: anchor === 'none' ? [] : ['@slow'],
    }, async ({ page, host }) => {
      const below = Array.from({ length: 30 }, (_, index) => text(120, `p${index}`)).join('');
      await host.open(`<style>html{overflow-anchor:${anchor}}</style>${text(300)}${figure()}${below}`);
      const child = await childOf(page, '#f');
      await wheel(page, 2500);
      const underPointer = () =>
        page.evaluate(() => {
          const id = document.elementFromPoint(500, 400)?.id ?? '';
          return { id, top: document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN };
        });
      const before = await underPointer();
      await addScript(page, `${host.explainer}embed/v1.js`);
      await expectFitted(page, child, '#f');
      const after = await underPointer();
      expect(after.id).toBe(before.id);
      expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1);
    });

  test('are no longer given to a frame that has grown twenty times in four seconds', async ({
    page,
    host,
  }) => {
    await noteEvents(page);
    await host.open(figure('stack') + text(1000) + script);
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

  test('wait in a dialog until it is opened', { tag: '@slow' }, async ({ page, host }) => {
    await host.open(`<dialog style="width:600px">${figure()}</dialog>${text(2000)}${script}`);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expectFitted(page, await childOf(page, '#f'), '#f');
  });

  test('of a lazy frame below the window move nothing visible', { tag: '@chromium' }, async ({
    page,
    host,
  }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      (window as unknown as { shifts: number[] }).shifts = shifts;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await host.open(text(5000) + figure('stack', { attributes: 'loading="lazy"' }) + text(1000) + script);
    await pauseFor(page, 300, 'a frame that is not lazy would be requested by now');
    expect(requested.filter((url) => url.endsWith('/embed/'))).toEqual([]);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 3300);
    await expectFitted(page, await childOf(page), 'iframe');
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});

test.describe('loading', () => {
  const ways: Record<string, string> = {
    'as a module': '<script type="module" src="{{explainer}}embed/v1.js"></script>',
    'by import()': '<script>import("{{explainer}}embed/v1.js")</script>',
    inlined: `<script>{
      const late = document.createElement('script');
      fetch('{{explainer}}embed/v1.js').then((answer) => answer.text()).then((code) => { late.textContent = code; document.head.append(late); });
    }</script>`,
  };
  for (const [way, markup] of Object.entries(ways))
    test(`works ${way}`, async ({ page, host }) => {
      await host.open(figure('stack') + text(900) + markup);
      await expectFitted(page, await childOf(page, '#f'), '#f');
    });

  test('twice, before and after the frame, adds one listener and one global', async ({ page, host }) => {
    await page.addInitScript(() => {
      const added: string[] = [];
      const globals = Object.getOwnPropertyNames(window);
      Object.assign(window, { added, globals });
      const add = window.addEventListener.bind(window);
      window.addEventListener = (...args: Parameters<typeof add>) => {
        added.push(args[0]);
        add(...args);
      };
    });
    await host.open(script + text(900) + figure('stack') + script);
    await addScript(page, `${host.explainer}embed/v1.js`);
    await expectFitted(page, await childOf(page, '#f'), '#f');
    const { listeners, names } = await page.evaluate(() => {
      const { added, globals } = window as unknown as { added: string[]; globals: string[] };
      return {
        listeners: added.filter((type) => type === 'message'),
        names: Object.getOwnPropertyNames(window).filter((name) => !globals.includes(name)),
      };
    });
    expect(listeners).toHaveLength(1);
    expect(names.filter((name) => /explainer/i.test(name))).toEqual(['__explainerEmbed']);
  });

  test('the hashed copy is the same script, under the integrity stated for it', async ({
    page,
    host,
    request,
  }) => {
    const { file, integrity } = (await (await request.get('embed/v1.json')).json()) as Record<string, string>;
    const [copy, original] = [await request.get(must(file)), await request.get('embed/v1.js')];
    expect(await copy.text()).toBe(await original.text());
    expect(original.headers()['cache-control']).toMatch(/max-age=300$/);
    await host.open(
      `${figure('stack')}<script async src="{{explainer}}${file}" integrity="${integrity}" crossorigin="anonymous"></script>`,
    );
    await expectFitted(page, await childOf(page, '#f'), '#f');
  });

  test('under a strict content policy refuses nothing', async ({ page, host }) => {
    // What a policy keeps from happening is a problem of the page's, and fails the test.
    await page.goto(`${host.origin}/strict.html`);
    const child = await childOf(page);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect.poll(() => layoutOf(child)).toMatch(/stage|stack/);
  });
});

test.describe('frames of a page that changes', () => {
  test('are fitted each on its own as they come, and let go when they leave', { tag: '@chromium' }, async ({
    page,
    host,
  }) => {
    await host.open(`${script}<div id="app"></div>`);
    const client = await page.context().newCDPSession(page);
    await page.evaluate(() => Object.assign(window, { gone: [] }));
    const markup = [
      figure('stack', { id: 'a' }),
      '<div style="width:330px">',
      figure('stack', { id: 'b' }),
      '</div>',
    ]
      .join('')
      .replaceAll('{{explainer}}', host.explainer);
    const rounds = process.env['TEST_ALL'] === '1' ? 20 : 2;
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate((html) => {
        const app = document.querySelector('#app');
        if (app) app.innerHTML = html;
        const [first] = document.querySelectorAll('iframe');
        if (first) (window as unknown as { gone: WeakRef<Element>[] }).gone.push(new WeakRef(first));
      }, markup);
      await expectFitted(page, await childOf(page, '#a'), '#a');
      await expectFitted(page, await childOf(page, '#b'), '#b');
      expect(await heightOf(page, '#b')).not.toBe(await heightOf(page, '#a'));
      await page.evaluate(() => document.querySelector('#app')?.replaceChildren());
    }
    await client.send('HeapProfiler.collectGarbage');
    const left = await page.evaluate(
      () =>
        (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((ref) => ref.deref() !== undefined)
          .length,
    );
    expect(left, 'frames still held').toBeLessThanOrEqual(1);
  });

  test('are fitted again where they are moved', async ({ page, host }) => {
    await host.open(
      `${text(100)}${figure('stack')}${text(300)}<div id="there" style="width:350px"></div>${script}`,
    );
    await expectFitted(page, await childOf(page, '#f'), '#f');
    const before = await heightOf(page, '#f');
    await page.evaluate(() =>
      document.querySelector('#there')?.append(document.querySelector('figure') ?? ''),
    );
    await expect.poll(() => heightOf(page, '#f')).not.toBe(before);
    await expectFitted(page, await childOf(page, '#f'), '#f');
    expect(await scrollOf(page)).toBe(0);
  });

  test('are as they were after Forward and Back, in one press', { tag: '@slow' }, async ({ page, host }) => {
    host.serve('other.html', '<p>Another page');
    await host.open(`${text(900)}${figure()}${text(1500)}${script}`);
    const child = await untilSticky(page);
    await page.evaluate(() => scrollTo(0, 1200));
    await child.locator('[data-go="1"]').click();
    await page.goto(`${host.origin}/other.html`);
    await page.goBack();
    expect(page.url()).toBe(`${host.origin}/host.html`);
    await expect.poll(async () => layoutOf(await childOf(page, '#f'))).toMatch(/stage|stack/);
  });
});

test.describe('messages', () => {
  test('of other frames, and malformed ones, change nothing', async ({ page, host }) => {
    await noteEvents(page);
    host.serve('evil.html', '<p>Another page');
    await host.open(
      `${figure('stack')}<iframe id="evil" src="/evil.html" title="Another"></iframe><iframe id="kin" src="{{explainer}}robots.txt" title="Kin"></iframe>${script}`,
    );
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    const before = await heightOf(page, '#f');
    for (const id of ['evil', 'kin']) {
      const other = must((await (await page.waitForSelector(`#${id}`)).contentFrame()) ?? undefined);
      await postOwn(other, { type: 'size', height: 5000 });
      await postOwn(other, { type: 'stage', track: 4000, steps: 5 });
      await postOwn(other, { type: 'reveal', y: 4000 });
    }
    await child.evaluate(() => {
      for (const data of [null, 0, 'explainer', [], { ns: 'explainer' }]) parent.postMessage(data, '*');
    });
    for (const height of [Number.NaN, '900', null, [900], {}]) await postOwn(child, { type: 'size', height });
    await untilRead(page, child);
    expect(await heightOf(page, '#f')).toBe(before);
    expect(await scrollOf(page)).toBe(0);
  });

  test('give the page an event for each step and each country that readers open', async ({ page, host }) => {
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

  test('tell a frame that asks which part of it is visible', async ({ page, host }) => {
    await host.open(text(300) + figure('stack') + text(2000) + script);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    await child.evaluate(() => {
      addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
        if (data?.type === 'view') document.title = JSON.stringify(data);
      });
    });
    await postOwn(child, { type: 'hello', layouts: ['stack'], lang: 'en', title: 'E', view: true });
    await page.evaluate(() => scrollTo(0, 700));
    await expect
      .poll(async () => JSON.parse((await child.title()).replace(/^[^{].*/, '{}')) as object)
      .toMatchObject({ top: 400, bottom: 1200, vh: 800 });
  });

  test('scroll the page to a place in the frame only right after its reader has acted in it', async ({
    page,
    host,
  }) => {
    await noteEvents(page);
    await host.open(text(300) + figure('stack') + text(2000) + script);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    await postOwn(child, { type: 'reveal', y: 3000 });
    await untilRead(page, child);
    expect(await scrollOf(page)).toBe(0);
    await child.locator('h1').click();
    await child.evaluate(() => window.focus());
    await postOwn(child, { type: 'reveal', y: 3000 });
    await expect.poll(() => scrollOf(page)).toBe(3300);
  });

  test('never scroll the page from a sticky frame', async ({ page, host }) => {
    await noteEvents(page);
    await host.open(text(900) + figure('stage') + text(1500) + script);
    const child = await untilSticky(page);
    await page.evaluate(() => scrollTo(0, 1500));
    await clickInPlace(page, child.locator('[data-go="1"]'));
    await postOwn(child, { type: 'reveal', y: 3000 });
    await untilRead(page, child);
    expect(await scrollOf(page)).toBe(1500);
  });

  test('set the step and the colours by attributes of the frame, and a title where it has none', async ({
    page,
    host,
  }) => {
    await host.open(figure('stepper', { query: '?layout=stepper' }).replace(' title="E"', '') + script);
    const child = await childOf(page, '#f');
    await expect(page.locator('#f')).toHaveAttribute('title', /\S/);
    await page.locator('#f').evaluate((element) => element.setAttribute('data-step', '3'));
    await expect(child.locator('[data-step]').nth(2)).toHaveAttribute('data-current', '');
    await page.locator('#f').evaluate((element) => element.setAttribute('data-scheme', 'dark'));
    await expect(child.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('what a reader opens', () => {
  /** Opens the last card from the bottom of the window, so that what opens below it is not visible. */
  async function openBelow(page: Page, child: Frame) {
    const link = child.locator('[data-step] a[data-open]').last();
    await link.evaluate((one) => one.scrollIntoView({ block: 'end' }));
    await pauseFor(page, 100, 'scrolling comes to rest');
    const before = await scrollOf(page);
    await clickInPlace(page, link);
    const card = child.locator('[data-card]:not([hidden])');
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
    return { link, card, before };
  }

  const topInHost = async (page: Page, inFrame: Locator) =>
    (await topOf(page)) + (await inFrame.evaluate((element) => element.getBoundingClientRect().top));

  test('is scrolled to in a stack, below the host’s header, and closing leads back', {
    tag: '@keys',
  }, async ({ page, host }) => {
    await host.open(text(300) + figure('stack', { attributes: 'data-top="60"' }) + script);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    const { link, card, before } = await openBelow(page, child);
    await expectFitted(page, child, '#f');
    await expect.poll(async () => Math.abs((await topInHost(page, card)) - 60)).toBeLessThanOrEqual(1);
    expect(await scrollOf(page)).toBeGreaterThan(before);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    const place = await topInHost(page, link);
    // Messages carry whole pixels.
    expect(place).toBeGreaterThan(59);
    expect(place).toBeLessThan(800);
  });

  test('scrolls nothing where it is visible', async ({ page, host }) => {
    await host.open(text(300) + figure('stack') + text(2000) + script);
    const child = await childOf(page, '#f');
    await expectFitted(page, child, '#f');
    const link = child.locator('[data-step] a[data-open]').first();
    await link.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await pauseFor(page, 100, 'scrolling comes to rest');
    const before = await scrollOf(page);
    await clickInPlace(page, link);
    await expect(child.locator('[data-card]:not([hidden])')).toBeVisible();
    await expectFitted(page, child, '#f');
    expect(await scrollOf(page)).toBe(before);
  });

  test('is scrolled to within a frame that scrolls in itself, whose end leads on in the article', async ({
    page,
    host,
  }) => {
    await host.open(text(300) + figure('scroll', { query: '?layout=scroll' }) + text(2000) + script);
    const child = await childOf(page, '#f');
    // All of the frame is visible, so that only the frame has to scroll.
    await page.evaluate(() => scrollTo(0, 200));
    const { card } = await openBelow(page, child);
    const top = await card.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(top).toBeLessThan(576);
    await page.evaluate(() => scrollTo(0, 0));
    await child.locator('[data-leave]').click();
    await expect.poll(() => scrollOf(page)).toBe(940);
  });
});
