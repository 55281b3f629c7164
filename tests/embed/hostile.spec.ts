import type { Frame } from '@playwright/test';
import fc from 'fast-check';
import { handshakeTimeoutMs } from '../../src/embed/resizeGuard.ts';
import { childOf, expect, expectFitted, heightOf, layoutOf, test, text } from '../support/hostPage.ts';
import { figure, script } from '../support/ownScript.ts';
import { pauseFor } from '../support/pauseFor.ts';

const isAll = process.env['TEST_ALL'] === '1';
const messages = isAll ? 6000 : 400;
const addresses = isAll ? 300 : 8;
const seed = 20_250_426;

/** Words that mean something to one of the many who speak to frames, whole, broken, and in the wrong place. */
const word = fc.constantFrom(
  '',
  '<img src=x onerror=alert(1)>',
  'explainer',
  'amp',
  'size',
  'stage',
  'init',
  'progress',
  'goto',
  'theme',
  'freeze',
  'staged',
  'hello',
  'reveal',
  'embed-size',
  'frames-init',
  'iframe-child-init',
  'iframe-get-child-dimensions',
  'intersection',
  'ready',
  'height',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '1',
  'javascript:alert(1)',
);
const oddNumber = fc.constantFrom(0, -1, 1, 120, 1e9, -1e9, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 0.5);
const odd = fc.oneof(
  word,
  oddNumber,
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.array(word, { maxLength: 3 }),
);
const keys = [
  'ns',
  'v',
  'type',
  'height',
  'track',
  'steps',
  'step',
  'y',
  'vh',
  'can',
  'want',
  'scheme',
  'sentinel',
  'message',
  'secret',
  'value',
  'id',
  'title',
  'layouts',
];
const anyObject = fc.dictionary(fc.oneof(fc.constantFrom(...keys), word), odd, { maxKeys: 8 });
const anyString = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('pymxPYMx', '[iFrameSizer]', '{"id":"iframeMessenger:', '{', '::', ''),
      fc.string(),
      odd,
    )
    .map(([start, middle, end]) => `${start}${middle}${String(end)}`),
  anyObject.map((value) => JSON.stringify(value)),
);
const anyMessage = fc.oneof(
  anyObject,
  anyObject.map((value) => ({ ns: 'explainer', v: 1, ...value })),
  anyString,
  odd,
);

/** What may be asked for, for the host script to refuse: everything but a height, a stage or a scroll that is asked for well. */
const forHost = fc.sample(anyMessage, { numRuns: messages, seed });
/** Everything a host may say but what it may rightly ask for. */
const forChild = fc.sample(anyMessage, { numRuns: messages, seed: seed + 1 });

/** As a page would be, in the words of a host that is not to be believed: posted in one go, and waited for. */
const postAll = (frame: Frame, list: unknown[], isUp: boolean) =>
  frame.evaluate(
    ([all, up]) => {
      const target = up ? window.parent : document.querySelector('iframe')?.contentWindow;
      for (const message of all) target?.postMessage(message, '*');
      return new Promise((resolve) => setTimeout(resolve, 300));
    },
    [list, isUp] as const,
  );

test(`${messages} random messages of the frame leave the host where it was, with heights within bounds`, async ({
  page,
  host,
}) => {
  await host.open(text(100, 'before') + figure('stack') + text(3000) + script);
  const child = await childOf(page, '#f');
  await expectFitted(page, child, '#f');
  await page.evaluate(() => scrollTo(0, 50));
  await postAll(child, forHost, true);
  const height = await heightOf(page, '#f');
  expect(height).toBeGreaterThanOrEqual(120);
  expect(height).toBeLessThanOrEqual(20_000);
  expect(await page.evaluate(() => [scrollY, history.length, document.title, location.pathname])).toEqual([
    50,
    await page.evaluate(() => history.length),
    'Host',
    '/host.html',
  ]);
  expect(await page.locator('body > *').count(), 'nothing was added').toBe(4);
  expect(await page.evaluate(() => Object.keys(Object.prototype)), 'nothing leaked into prototypes').toEqual(
    [],
  );
});

test(`${messages} random messages of the host leave the frame readable, and it asks for nothing and goes nowhere`, async ({
  page,
  host,
}) => {
  await host.open(
    `<iframe id="f" src="{{explainer}}embed/" title="E" width="600" height="640"></iframe>${text(3000)}`,
  );
  const child = await childOf(page, '#f');
  await pauseFor(page, handshakeTimeoutMs + 500, 'the frame has asked in vain by now, and shows its steps');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = child.url();
  const words = await child.evaluate(() => document.querySelectorAll('[data-digest] *').length);
  await postAll(page.mainFrame(), forChild, false);
  expect(child.url()).toBe(address);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [scrollX, scrollY, history.length])).toEqual([
    0,
    0,
    await page.evaluate(() => history.length),
  ]);
  expect(
    await child.evaluate(() => document.querySelectorAll('[data-digest] *').length),
    'no element came',
  ).toBe(words);
  expect(['stepper', 'stack', 'stage']).toContain(await layoutOf(child));
  await expect(child.locator('[data-step]').filter({ visible: true }).first()).toBeVisible();
  expect(await child.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

const piece = fc.oneof(
  fc.constantFrom(
    'layout=',
    'step=',
    'theme=',
    'accent=',
    'map=off',
    'proposal=',
    'country=',
    'compat=',
    'h=',
    'childId=',
    'lang=',
    'chrome=',
  ),
  fc.constantFrom(
    'amp=1',
    '?secret=',
    'step=3#?secret=',
    ':~:text=a',
    '%',
    '%ff',
    '&',
    '=',
    '#',
    'initialWidth=',
    'parentUrl=javascript:alert(1)',
  ),
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
  fc.constantFrom('stack', 'stage', '999', '-1', '1e9', '<b>', '"', 'ffffff', 'zz', '__proto__'),
);
const anyAddress = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.array(piece, { maxLength: 4 }))
  .map(([query, hash]) => `?${query.join('&').replaceAll('#', '')}#${hash.join('')}`);

const ends = fc.sample(anyAddress, { numRuns: addresses, seed });
/** In lots, because some engines need a second or two for a frame. */
const lot = 30;

for (let first = 0; first < addresses; first += lot)
  test(`random addresses from no. ${first + 1} on all show a readable frame that moves nothing around it`, async ({
    page,
    host,
  }) => {
    await host.open(text(100) + text(3000));
    for (const end of ends.slice(first, first + lot)) {
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
