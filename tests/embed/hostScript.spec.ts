import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { childOf, expect, expectFitted, heightOf, layoutOf, test, text } from '../support/hostPage.ts';
import { addScript, eventsOf, figure, noteEvents, script, untilRead } from '../support/ownScript.ts';
import { historyLength } from '../support/reader.ts';
import { must } from '../support/story.ts';

const top = (page: Page) => page.locator('#f').evaluate((element) => element.getBoundingClientRect().top);

/** Waits until the frame is pinned, with its stage shown. */
async function untilStaged(page: Page) {
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

test('a stage stays at the window’s top for its whole track, its steps follow the wheel down and up, and the page goes on after it', async ({
  page,
  host,
}) => {
  await noteEvents(page);
  await host.open(text(900) + figure() + text(1500) + script);
  const child = await untilStaged(page);
  const entries = await historyLength(page);
  const [stage] = await eventsOf(page, 'stage');
  const { track, steps } = must(stage).detail as { track: number; steps: number };
  await wheel(page, 900);
  const end = 900 + track;
  while ((await page.evaluate(() => scrollY)) < end - 400) {
    expect(Math.abs(await top(page)), 'pinned').toBeLessThanOrEqual(1);
    await wheel(page, 300);
  }
  await expect.poll(() => child.locator('[data-step][data-current]').getAttribute('data-step')).toBeTruthy();
  await wheel(page, 900);
  expect(await page.evaluate(() => scrollY), 'the page goes on').toBeGreaterThan(end);
  expect(await top(page)).toBeLessThan(0);
  const down = (await eventsOf(page, 'step')).map(({ detail }) => detail['index'] as number);
  expect(down).toEqual(down.toSorted((a, b) => a - b));
  expect(Math.max(...down)).toBe(steps);
  expect(new Set(down).size, 'every step in turn').toBeGreaterThanOrEqual(steps - 1);
  while ((await page.evaluate(() => scrollY)) > 0) await wheel(page, -900);
  const up = (await eventsOf(page, 'step')).slice(down.length).map(({ detail }) => detail['index'] as number);
  expect(up).toEqual(up.toSorted((a, b) => b - a));
  expect(up.at(-1)).toBe(1);
  expect(await historyLength(page)).toBe(entries);
});

test('a sticky header of the host keeps its place above the stage', async ({ page, host }) => {
  await host.open(text(900) + figure('stage', { attributes: 'data-top="60"' }) + text(1500) + script);
  await untilStaged(page);
  await wheel(page, 1500);
  expect(Math.abs((await top(page)) - 60)).toBeLessThanOrEqual(1);
  expect(await heightOf(page, '#f')).toBe(740);
});

for (const overflow of ['hidden', 'auto'])
  test(`inside something with overflow ${overflow} the frame is not pinned and gets the height of its text`, async ({
    page,
    host,
  }) => {
    await host.open(`${text(900)}<div style="overflow:${overflow}">${figure()}</div>${text(500)}${script}`);
    await expectFitted(page, await childOf(page, '#f'), '#f');
  });

test('inside something with overflow clip the frame is pinned', async ({ page, host }) => {
  await host.open(`${text(900)}<div style="overflow:clip">${figure()}</div>${text(500)}${script}`);
  await untilStaged(page);
  await wheel(page, 1200);
  expect(Math.abs(await top(page))).toBeLessThanOrEqual(1);
});

test('a frame that is being read already is not pinned', async ({ page, host }) => {
  await host.open(figure() + text(1500) + script);
  await expectFitted(page, await childOf(page, '#f'), '#f');
});

for (const anchor of ['auto', 'none'])
  test(`a script that comes when the reader is past the frame moves nothing under the pointer, with overflow-anchor ${anchor}`, async ({
    page,
    host,
  }) => {
    const below = Array.from({ length: 30 }, (_, index) => text(120, `p${index}`)).join('');
    await host.open(`<style>html{overflow-anchor:${anchor}}</style>${text(300)}${figure()}${below}`);
    const child = await childOf(page, '#f');
    await wheel(page, 2500);
    // The frame by itself would be waited for at least this long.
    const place = () =>
      page.evaluate(() => {
        const id = document.elementFromPoint(500, 400)?.id ?? '';
        return { id, top: document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN };
      });
    const before = await place();
    await addScript(page, `${host.explainer}embed/v1.js`);
    await expectFitted(page, child, '#f');
    const after = await place();
    expect(after.id).toBe(before.id);
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1);
  });

test('the script before and after the frame, and twice, listens once', async ({ page, host }) => {
  await page.addInitScript(() => {
    const added: string[] = [];
    (window as unknown as { added: string[] }).added = added;
    const add = window.addEventListener.bind(window);
    window.addEventListener = (...args: Parameters<typeof add>) => {
      added.push(args[0]);
      add(...args);
    };
  });
  await host.open(script + text(900) + figure('stack') + script);
  await addScript(page, `${host.explainer}embed/v1.js`);
  await expectFitted(page, await childOf(page, '#f'), '#f');
  const added = await page.evaluate(() => (window as unknown as { added: string[] }).added);
  expect(added.filter((type) => type === 'message')).toHaveLength(1);
});

test('frames that come and go with a single-page host are fitted each on its own, and those that went are let go', {
  tag: '@chromium',
}, async ({ page, host }) => {
  await host.open(`${script}<div id="app"></div>`);
  const client = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    (window as unknown as { gone: WeakRef<Element>[] }).gone = [];
  });
  const rounds = process.env['TEST_ALL'] === '1' ? 20 : 3;
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(
      (markup) => {
        const app = document.querySelector('#app');
        if (app) app.innerHTML = markup;
        const [first] = document.querySelectorAll('iframe');
        if (first) (window as unknown as { gone: WeakRef<Element>[] }).gone.push(new WeakRef(first));
      },
      [figure('stack', { id: 'a' }), '<div style="width:330px">', figure('stack', { id: 'b' }), '</div>']
        .join('')
        .replaceAll('{{explainer}}', host.explainer),
    );
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

test('messages of other frames, and malformed ones of the right frame, change nothing', async ({
  page,
  host,
}) => {
  await noteEvents(page);
  host.serve('evil.html', '<p>Another page');
  await host.open(
    `${figure('stack')}<iframe id="evil" src="/evil.html" title="Another"></iframe><iframe id="kin" src="{{explainer}}robots.txt" title="Kin"></iframe>${script}`,
  );
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  const before = await heightOf(page, '#f');
  const hostile = () => {
    const serializeOwn = (fields: object) => parent.postMessage({ ns: 'explainer', v: 1, ...fields }, '*');
    for (const height of [5000, 1e9, Number.NaN, Number.POSITIVE_INFINITY, '900', null, [900], {}])
      serializeOwn({ type: 'size', height });
    serializeOwn({ type: 'stage', track: 4000, steps: 5 });
    serializeOwn({ type: 'reveal', y: 4000 });
    serializeOwn(JSON.parse('{"type":"size","__proto__":{"height":900}}') as object);
    serializeOwn({ type: '__proto__', height: 900 });
    serializeOwn({ type: 'constructor' });
  };
  for (const id of ['evil', 'kin']) {
    const other = await (await page.waitForSelector(`#${id}`)).contentFrame();
    await other?.evaluate(hostile);
  }
  await child.evaluate(() => {
    for (const data of [
      null,
      0,
      'explainer',
      [],
      { ns: 'explainer' },
      { ns: 'explainer', v: '1', type: 'size', height: 900 },
    ])
      parent.postMessage(data, '*');
    for (const height of [Number.NaN, '900', null, [900], {}])
      parent.postMessage({ ns: 'explainer', v: 1, type: 'size', height }, '*');
  });
  await untilRead(page, child);
  expect(await heightOf(page, '#f')).toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('under a policy without inline styles, inline scripts or strings as markup the frame is pinned and nothing is refused', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    const refused: string[] = [];
    (window as unknown as { refused: string[] }).refused = refused;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      refused.push(violatedDirective),
    );
  });
  await page.goto(`${host.origin}/strict.html`);
  const child = await childOf(page);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect.poll(() => layoutOf(child)).toMatch(/stage|stack/);
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([]);
});

test('a frame without a title gets one in its language; one that has a title keeps it', async ({
  page,
  host,
}) => {
  await host.open(
    (figure('stack').replace(' title="E"', '') + figure('stack', { id: 'g' }) + script).replace(
      'embed/"',
      'embed/"',
    ),
  );
  await childOf(page, '#f');
  await expect(page.locator('#f')).toHaveAttribute('title', /\S/);
  await expect(page.locator('#g')).toHaveAttribute('title', 'E');
});

test('a host may choose the step and the colours afterwards, by attributes of the frame', async ({
  page,
  host,
}) => {
  await host.open(figure('stepper', { query: '?layout=stepper' }) + script);
  const child = await childOf(page, '#f');
  await page.locator('#f').evaluate((element) => element.setAttribute('data-step', '3'));
  await expect(child.locator('[data-step]').nth(2)).toHaveAttribute('data-current', '');
  await page.locator('#f').evaluate((element) => element.setAttribute('data-scheme', 'dark'));
  await expect(child.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the script is at most 3,000 bytes with gzip and leaves one name behind', async ({
  page,
  host,
  request,
}) => {
  const answer = await request.get('embed/v1.js', { headers: { 'Accept-Encoding': 'gzip' } });
  const body = await answer.body();
  const code = body[0] === 0x1f ? gunzipSync(body) : body;
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3000);
  expect(answer.headers()['cache-control']).toMatch(/max-age=300$/);
  await host.open(text(10));
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = new Set(await names());
  await addScript(page, `${host.explainer}embed/v1.js`);
  expect((await names()).filter((name) => !before.has(name) && !name.startsWith('__pw'))).toEqual([
    '__explainerEmbed',
  ]);
});

test('the hashed copy is the same script, under the integrity stated for it', async ({
  page,
  host,
  request,
}) => {
  const { file, integrity } = (await (await request.get('embed/v1.json')).json()) as Record<string, string>;
  expect(await (await request.get(file ?? '')).text()).toBe(await (await request.get('embed/v1.js')).text());
  await host.open(
    `${figure('stack')}<script async src="{{explainer}}${file}" integrity="${integrity}" crossorigin="anonymous"></script>`,
  );
  await expectFitted(page, await childOf(page, '#f'), '#f');
});
