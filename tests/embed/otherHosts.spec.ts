import { childOf, expect, expectFitted, heightOf, layoutOf, test } from '../support/hostPage.ts';
import { pauseFor } from '../support/pauseFor.ts';

/** A frame at the address a host of its kind gives it. */
const frame = (attributes = '', end = '') =>
  `<iframe src="{{explainer}}embed/${end}" title="E" width="100%" height="400" ${attributes}></iframe>`;

// These pages are written after what the hosts' scripts document and do; the scripts themselves may not be copied.

/**
 * WordPress: a secret in the frame's hash, `ready` on load, heights from 200 to 1,000, by secret and window; links are
 * followed to the frame's own host alone, and only while the frame has the focus.
 */
const wordPress = (isLate: boolean) => `${frame(
  `id="f" sandbox="allow-scripts" data-secret="AbCdEfGh12" style="visibility:${isLate ? 'visible' : 'hidden'}"`,
  isLate ? '' : '#?secret=AbCdEfGh12',
)}<script>
  const f = document.querySelector('#f'), secret = f.dataset.secret;
  f.addEventListener('load', () => f.contentWindow.postMessage({ message: 'ready', secret }, '*'));
  ${isLate ? "setTimeout(() => { f.src += '#?secret=' + secret }, 300);" : ''}
  addEventListener('message', ({ source, data }) => {
    if (!data || !(data.secret || data.message || data.value) || source !== f.contentWindow) return;
    if (/[^a-zA-Z0-9]/.test(data.secret) || data.secret !== secret) return;
    f.style.visibility = 'visible';
    if (data.message === 'height') f.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    if (data.message !== 'link') return;
    const url = new URL(data.value);
    (window.links ??= []).push(url.href);
    if (/^https?:$/.test(url.protocol) && url.host === new URL(f.src).host && document.activeElement === f)
      window.top.location.href = data.value;
  });
</script>`;

test.describe('WordPress', () => {
  // The browser says so itself when a sandbox lets no window be opened.
  test.use({ hostMay: [/Blocked opening .* in a new window/] });
  for (const isLate of [false, true])
    test(`shows the frame and gives it at most 1,000 px, with its secret ${isLate ? 'added after load' : 'in the address'}`, async ({
      page,
      host,
    }) => {
      await host.open(wordPress(isLate));
      const child = await childOf(page);
      await expect.poll(() => heightOf(page)).not.toBe(400);
      await expect(page.locator('iframe')).toBeVisible();
      expect(await heightOf(page)).toBeLessThanOrEqual(1000);
      await pauseFor(page, 500, 'a frame that takes its height for a stack’s would change by now');
      expect(await layoutOf(child)).toBe('stepper');
    });

  test('follows a reader’s click on a link to the full version, and one to another site only shows its address', async ({
    page,
    host,
  }) => {
    await host.open(wordPress(false));
    const child = await childOf(page);
    await expect.poll(() => layoutOf(child)).toBe('stepper');
    const links = () => page.evaluate(() => (window as unknown as { links?: string[] }).links ?? []);
    const click = (selector: string) =>
      child.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
    const elsewhere = '[data-current] details a[href^="https://"]';
    await click(elsewhere);
    const blocked = child.locator('[data-blocked]');
    await expect(blocked).toContainText((await child.locator(elsewhere).first().getAttribute('href')) ?? '');
    expect(await links(), 'what WordPress would not follow is not asked for').toEqual([]);
    // Without the focus it is asked for, and WordPress does not do it.
    await click('footer a');
    await expect.poll(links).toHaveLength(1);
    await expect(blocked).toContainText(host.explainer);
    expect(page.url()).toBe(`${host.origin}/host.html`);
    await child.locator('footer a').click();
    await page.waitForURL(host.explainer);
  });
});

/** AMP: `#amp=1`, window and origin checked, nothing below 100 px, and a growth that may wait for a tap. */
const amp = (waits: boolean) => `${frame('id="f"', '#amp=1')}<button id="more">More</button><script>
  const f = document.querySelector('#f');
  window.heard = [];
  let wanted;
  const grow = () => { if (wanted) f.style.height = wanted + 'px' };
  document.querySelector('#more').onclick = grow;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== f.contentWindow || origin !== '{{origin}}') return;
    if (typeof data === 'string' && data[0] === '{') data = JSON.parse(data);
    if (data.sentinel !== 'amp') return;
    heard.push(data);
    if (data.type !== 'embed-size' || data.height < 100) return;
    wanted = data.height;
    ${waits ? '' : 'grow();'}
  });
</script>`;

type AmpWindow = { heard: { type: string; height: number }[] };

test('AMP gets one notice that there is something to see, and heights of at least 100 px, which it follows', async ({
  page,
  host,
}) => {
  await host.open(amp(false));
  await expectFitted(page, await childOf(page));
  const heard = await page.evaluate(() => (window as unknown as AmpWindow).heard);
  expect(heard.filter(({ type }) => type === 'embed-ready')).toHaveLength(1);
  const sizes = heard.filter(({ type }) => type === 'embed-size');
  expect(sizes.length).toBeGreaterThan(0);
  for (const { height } of sizes) expect(height).toBeGreaterThanOrEqual(100);
});

test('where AMP waits for a tap, the tap makes the frame as high as its text', async ({ page, host }) => {
  await host.open(amp(true));
  const child = await childOf(page);
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as AmpWindow).heard.some(({ type }) => type === 'embed-size')),
    )
    .toBe(true);
  expect(await heightOf(page)).toBe(400);
  await page.locator('#more').click();
  await expectFitted(page, child);
});

/** The Guardian: JSON in strings. The newer host wants a number and catches what is no JSON; the older one does not. */
const guardian = (isOld: boolean) => `${frame('id="f"')}<script>
  const f = document.querySelector('#f');
  window.heard = [];
  addEventListener('message', ({ source, data }) => {
    if (source !== f.contentWindow) return;
    heard.push(data);
    let message;
    ${isOld ? 'message = JSON.parse(data);' : 'try { message = JSON.parse(data) } catch { return }'}
    if (message.type === 'set-height' && typeof message.value === 'number') f.style.height = message.value + 'px';
    if (message.type === 'get-position') {
      const { top, right, bottom, left } = f.getBoundingClientRect();
      source.postMessage(JSON.stringify({ id: message.id, type: message.type, iframeTop: top, iframeRight: right,
        iframeBottom: bottom, iframeLeft: left, innerHeight, innerWidth, pageYOffset: scrollY }), '*');
    }
  });
</script>`;

test.describe('the Guardian', () => {
  // The older host reads every message as JSON: until it has answered, what other hosts understand trips it.
  test.use({ hostMay: [/uncaught: SyntaxError: .*JSON/] });
  for (const isOld of [false, true])
    test(`${isOld ? 'the older' : 'the newer'} host fits the frame, and once it has answered it hears JSON only`, async ({
      page,
      host,
    }) => {
      await host.open(guardian(isOld));
      const child = await childOf(page);
      await expectFitted(page, child);
      await page.evaluate(() => {
        (window as unknown as { heard: unknown[] }).heard.length = 0;
      });
      await page.setViewportSize({ width: 500, height: 800 });
      await expectFitted(page, child);
      const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
      expect(heard.length).toBeGreaterThan(0);
      for (const message of heard) expect(JSON.parse(String(message))).toMatchObject({ type: 'set-height' });
    });
});

test('a page that listens for Datawrapper’s charts fits the frame, whatever its key', async ({
  page,
  host,
}) => {
  await host.open(`${frame()}<script>
    addEventListener('message', ({ source, data }) => {
      if (data['datawrapper-height'] === undefined) return;
      for (const f of document.querySelectorAll('iframe'))
        for (const key in data['datawrapper-height'])
          if (f.contentWindow === source) f.style.height = data['datawrapper-height'][key] + 'px';
    });
  </script>`);
  await expectFitted(page, await childOf(page));
});

test('a page that looks for frames by their address, as Medium’s does, fits the frame', async ({
  page,
  host,
}) => {
  await host.open(`${frame('', '?theme=dark#step=2')}<script>
    addEventListener('message', ({ data }) => {
      if (typeof data !== 'string' || data[0] !== '{') return;
      const { src, context, height } = JSON.parse(data);
      if (context !== 'iframe.resize') return;
      for (const f of document.querySelectorAll('iframe'))
        if (f.getAttribute('src') === src) f.style.height = height + 'px';
    });
  </script>`);
  await expectFitted(page, await childOf(page));
});
