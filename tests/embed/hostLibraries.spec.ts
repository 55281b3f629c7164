import type { Page } from '@playwright/test';
import { handshakeTimeoutMs } from '../../src/embed/resizeGuard.ts';
import {
  childOf,
  expect,
  expectFitted,
  type Host,
  heightOf,
  layoutOf,
  lengthen,
  test,
} from '../support/hostPage.ts';
import { pauseFor } from '../support/pauseFor.ts';

const frame = (attributes = '', query = '') =>
  `<iframe src="{{explainer}}embed/${query}" title="E" width="100%" height="400" ${attributes}></iframe>`;

test('pym.js gives the frame the height of its text, also when that or the column changes', async ({
  page,
  host,
}) => {
  await host.open(
    '<div id="box" data-pym-src="{{explainer}}embed/"></div><script src="/scripts/pym.js"></script>',
  );
  const child = await childOf(page);
  await expectFitted(page, child);
  for (const more of [200, 0]) {
    await lengthen(child, more);
    await expectFitted(page, child);
  }
  const wide = await heightOf(page);
  await page.setViewportSize({ width: 400, height: 800 });
  await expectFitted(page, child);
  expect(await heightOf(page)).not.toBe(wide);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expectFitted(page, child);
  expect(await heightOf(page)).toBe(wide);
});

test('two pym.js frames each get their own height, and a graphic of someone else’s keeps its own', async ({
  page,
  host,
}) => {
  host.serve(
    'graphic.html',
    '<p style="margin:0;height:333px">A graphic</p><script src="/scripts/pym.js"></script><script>new pym.Child()</script>',
  );
  await host.open(`<div id="other" data-pym-src="/graphic.html"></div>
    <div id="one" style="width:340px" data-pym-src="{{explainer}}embed/"></div>
    <div id="two" style="width:800px" data-pym-src="{{explainer}}embed/?step=2"></div><script src="/scripts/pym.js"></script>`);
  const [one, two] = [await childOf(page, '#one iframe'), await childOf(page, '#two iframe')];
  await expectFitted(page, one, '#one iframe');
  await expectFitted(page, two, '#two iframe');
  expect(await heightOf(page, '#one iframe')).not.toBe(await heightOf(page, '#two iframe'));
  await expect.poll(() => heightOf(page, '#other iframe')).toBe(333);
});

test('pym.js may tell where the frame is, well or badly: its height stays that of its text', async ({
  page,
  host,
}) => {
  await host.open(
    '<div id="box" data-pym-src="{{explainer}}embed/" data-pym-trackscroll></div><script src="/scripts/pym.js"></script>',
  );
  const child = await childOf(page);
  await expectFitted(page, child);
  const before = await heightOf(page);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe') ?? {};
    for (const payload of [
      '1000 800 0 0 1 1',
      '',
      'a b c',
      'NaN NaN NaN NaN NaN NaN',
      '1 2 3',
      '1e999 1 1 1 1 1',
    ])
      contentWindow?.postMessage(`pymxPYMxboxxPYMxviewport-iframe-positionxPYMx${payload}`, '*');
    for (const broken of ['pymxPYMxboxxPYMx', 'pymxPYMx', 'pymxPYMxboxxPYMxwidthxPYMx-1', 'pym'])
      contentWindow?.postMessage(broken, '*');
  });
  await expectFitted(page, child);
  expect(await heightOf(page)).toBe(before);
});

test('@newswire/frames fits the frames it makes', async ({ page, host }) => {
  await host.open(
    '<div data-frame-src="{{explainer}}embed/"></div><script src="/scripts/frames.js"></script><script>newswireFrames.autoInitFrames()</script>',
  );
  await expectFitted(page, await childOf(page));
});

test('@newswire/frames that comes two seconds late fits the frame within half a second', async ({
  page,
  host,
}) => {
  // The best of a few: a busy machine may hold up any one.
  await expect(async () => {
    expect(await fitLate(page, host)).toBeLessThan(500);
  }).toPass({ timeout: 30_000 });
  await expectFitted(page, await childOf(page));
});

/** Opens a page whose script notices the frame two seconds late, and gives how long it then takes to fit, in ms. */
async function fitLate(page: Page, host: Host): Promise<number> {
  await host.open(`${frame()}<script src="/scripts/frames.js"></script>`);
  await childOf(page);
  await pauseFor(page, 2000, 'the script comes late');
  return page.evaluate(async () => {
    const [frame] = document.querySelectorAll('iframe');
    const start = performance.now();
    (
      window as unknown as { newswireFrames: { observeIframe: (element: unknown) => void } }
    ).newswireFrames.observeIframe(frame);
    await new Promise<void>((resolve) => {
      new ResizeObserver(() => {
        if ((frame?.clientHeight ?? 0) > 1000) resolve();
      }).observe(frame ?? document.body);
    });
    return performance.now() - start;
  });
}

test('side-chain fits the frame, and takes no step for a height', async ({ page, host }) => {
  await host.open(
    '<side-chain src="{{explainer}}embed/"></side-chain><script src="/scripts/sidechain.js"></script>',
  );
  // The element keeps its frame to itself.
  const selector = 'side-chain iframe';
  const child = await childOf(page, selector);
  await expectFitted(page, child, selector);
  const before = await heightOf(page, selector);
  await child.evaluate(() =>
    parent.postMessage({ ns: 'explainer', v: 1, type: 'step', index: 3, count: 9, id: 'x' }, '*'),
  );
  await pauseFor(page, 200, 'a height would have been taken by now');
  expect(await heightOf(page, selector)).toBe(before);
});

test.describe('iframe-resizer 4', () => {
  test.use({
    // One pattern, because Playwright takes a second member of a list for settings. The script speaks to frames that have not
    // been fetched, says so when none has answered for five seconds, and throws at every message without an origin.
    hostMay: [
      /does not match the recipient window.*\/scripts\/iframeResizer\.js|IFrame has not responded|Unexpected message received from: null/,
    ],
  });

  test('fits the frame as it comes, and may be asked where the frame is', async ({ page, host }) => {
    await host.open(
      `${frame('id="f"')}<script src="/scripts/iframeResizer.js"></script><script>iFrameResize({}, '#f')</script>`,
    );
    const child = await childOf(page);
    await expectFitted(page, child);
    await child.evaluate(() => {
      addEventListener('message', ({ data }) => {
        if (/^\[iFrameSizer\]pageInfo:.*"scrollTop":[1-9]/.test(String(data))) document.title = 'Told';
      });
      parent.postMessage('[iFrameSizer]f:0:0:pageInfo', '*');
    });
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 500);
    await expect.poll(() => child.title()).toBe('Told');
    await child.evaluate(() => parent.postMessage('[iFrameSizer]f:0:0:pageInfoStop', '*'));
    await lengthen(child, 200);
    await expectFitted(page, child);
  });

  test('fits a sandboxed frame when it does not check origins', async ({ page, host }) => {
    await host.open(`${frame('id="f" sandbox="allow-scripts"')}<script src="/scripts/iframeResizer.js"></script>
    <script>iFrameResize({ checkOrigin: false }, '#f')</script>`);
    await expectFitted(page, await childOf(page));
  });

  test('refuses a sandboxed frame when it checks origins, and the frame goes step by step', async ({
    page,
    host,
  }) => {
    await host.open(`${frame('id="f" sandbox="allow-scripts"')}<script src="/scripts/iframeResizer.js"></script>
      <script>iFrameResize({}, '#f')</script>`);
    const child = await childOf(page);
    await pauseFor(page, handshakeTimeoutMs + 500, 'a frame that was heard would be a stack by now');
    expect(await layoutOf(child)).toBe('stepper');
    await child.locator('[data-go="1"]').click();
    await expect(child.locator('[data-step]').nth(1)).toHaveAttribute('data-current', '');
  });
});

test('open-iframe-resizer fits the frame, at once when asked, and after the frame has gone to another page', async ({
  page,
  host,
}) => {
  await host.open(`${frame('id="f"')}<script src="/scripts/openIframeResizer.js"></script>
    <script>iframeResizer.initialize({}, '#f').then(([one]) => { window.one = one })</script>`);
  const child = await childOf(page);
  await expectFitted(page, child);
  await page.evaluate(() => {
    const { style } = document.querySelector('iframe') ?? document.body;
    style.height = '300px';
  });
  await page.evaluate('one.resize()');
  await expectFitted(page, child);
  // It greets another page in the frame only where it was still asking after the last one had loaded, which depends on
  // who is faster; begun on a frame that is there, it always does.
  await page.evaluate("iframeResizer.initialize({}, '#f').then(() => {})");
  const wanted = await child.locator('link[rel="alternate"][hreflang]').nth(1).getAttribute('href');
  await child.evaluate((href) => location.assign(href ?? ''), wanted);
  await expect.poll(() => child.url()).toBe(wanted);
  await expectFitted(page, await childOf(page));
});
