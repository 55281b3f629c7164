import { test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';
import { closeServer, createHostServer, listen } from '../../scripts/support/server.ts';
import { hostPages } from './hostPages.ts';
import { must } from './story.ts';
import { watchContext } from './test.ts';

/** The real scripts of other people's pages, by the name they are served under. */
const scripts = {
  'pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  'frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
  'sidechain.js': 'node_modules/@nprapps/sidechain/dist/sidechain.js',
  'iframeResizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
  'openIframeResizer.js': 'node_modules/@open-iframe-resizer/core/dist/index.umd.cjs',
};

export type Host = {
  /** Origin of the host's pages, which is not the explainer's. */
  origin: string;
  /** Where the explainer is, with a slash at its end. */
  explainer: string;
  /** Serves `html` as a page of its own and opens it; `{{explainer}}` stands for the explainer's address. */
  open: (html: string, headers?: Record<string, string>) => Promise<void>;
  /** Serves `html` under a name, for frames within frames. */
  serve: (name: string, html: string) => void;
};

type Fixtures = {
  /** What a host page may complain of, where that is its own fault. */
  hostMay: RegExp[];
  host: Host;
};

/** Playwright's `test` with a host page of another origin, failing on any complaint of either. */
export const test = base.extend<Fixtures>({
  viewport: { width: 1000, height: 800 },
  hostMay: [[], { option: true }],
  host: async ({ page, context, baseURL, hostMay }, lend) => {
    const pages: Record<string, { html: string; headers?: Record<string, string> }> = { ...hostPages };
    const explainer = `${must(baseURL)}/`;
    const server = createHostServer({ dir: 'tests/fixtures/hosts', explainer, pages, scripts });
    // 127.0.0.1 and localhost are two origins.
    const origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
    const problems = watchContext(context, baseURL, { origins: [origin], problems: hostMay });
    const serve: Host['serve'] = (name, html) => {
      pages[name] = { html: wrap(html) };
    };
    await lend({
      origin,
      explainer,
      serve,
      open: async (html, headers = {}) => {
        pages['host.html'] = { html: wrap(html), headers };
        await page.goto(`${origin}/host.html`);
      },
    });
    await context.close();
    closeServer(server);
    base.expect(problems, 'what the pages complained of or reached out for').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** A page with nothing in it but what a test is about. */
export const wrap = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<style>body{margin:0;font:16px/1.5 sans-serif}</style></head><body>${body}</body></html>`;

/** So many pixels of a host's own text. */
export const text = (heightPx: number, id = '') =>
  `<p${id && ` id="${id}"`} style="margin:0;height:${heightPx}px">Text of the page.</p>`;

/** The document within an iframe, once its script runs; the page has taken on a layout by then. */
export async function childOf(page: Page, selector = 'iframe'): Promise<Frame> {
  await base
    .expect(page.frameLocator(selector).locator('html[data-layout] [data-digest]'))
    .toBeAttached({ timeout: 15_000 });
  const element = await page.waitForSelector(selector, { state: 'attached' });
  const frame = must((await element.contentFrame()) ?? undefined);
  // Held on to, it would keep the element in memory.
  await element.dispose();
  return frame;
}

/** How high the frame's words are, in whole pixels. */
export const wordsHeight = (frame: Frame) =>
  frame.evaluate(() =>
    Math.ceil(document.querySelector('[data-digest]')?.getBoundingClientRect().height ?? 0),
  );

/** An iframe without a host script of ours. */
export const bare = (query = '', attributes = 'width="100%" height="640"') =>
  `<iframe id="f" src="{{explainer}}embed/${query}" title="E" style="border:0;display:block" ${attributes}></iframe>`;

/** A script that records in `received` all that the frame posts; `post` posts to it, and `onPost` may answer. */
export const recorder = (onPost = '') => `<script>
  const received = [];
  const frame = () => document.querySelector('#f');
  const post = (data) => frame().contentWindow.postMessage(data, '*');
  addEventListener('message', ({ source, data }) => {
    if (source !== frame()?.contentWindow) return;
    received.push(data);
    ${onPost}
  });
</script>`;

/** Resizes the frame as AMP's format asks, without identifying itself. */
export const resizing = "if (data.type === 'embed-size') frame().style.height = data.height + 'px';";

/** The messages that a recorder has received so far. */
export const receivedBy = (page: Page): Promise<{ type?: string; height?: number; index?: number }[]> =>
  page.evaluate('received');

/** Waits until the frame's script runs, whatever its layout. */
export async function untilLive(frame: Frame): Promise<void> {
  await frame.waitForSelector('html[data-live]', { state: 'attached' });
}

/** Waits until an iframe is as high as what is in it, within a pixel, and laid out as a stack. */
export async function expectFitted(page: Page, frame: Frame, selector = 'iframe', timeout = 10_000) {
  await base.expect(frame.locator('html')).toHaveAttribute('data-layout', 'stack', { timeout });
  await base.expect
    .poll(async () => Math.abs((await heightOf(page, selector)) - (await wordsHeight(frame))), {
      timeout,
      message: `${selector} is as high as its words`,
    })
    .toBeLessThanOrEqual(1);
}

/** Clicks an element where it is; Playwright’s own click brings it to the middle of the window first, in Firefox always. */
export async function clickInPlace(page: Page, target: Locator): Promise<void> {
  const { x, y } = must((await target.boundingBox()) ?? undefined);
  // The middle of its first line: a link that goes over two has its own middle in neither.
  const middle = await target.evaluate((element) => {
    const whole = element.getBoundingClientRect();
    const line = element.getClientRects()[0] ?? whole;
    return { x: line.left - whole.left + line.width / 2, y: line.top - whole.top + line.height / 2 };
  });
  await page.mouse.click(x + middle.x, y + middle.y);
}

export const heightOf = (page: Page, selector = 'iframe') =>
  page.locator(selector).evaluate((element) => element.clientHeight);

/** Makes the frame's words so many pixels longer than they were at first. */
export const lengthen = (frame: Frame, heightPx: number) =>
  frame.evaluate((height) => {
    const filler =
      document.querySelector<HTMLElement>('#filler') ??
      document.querySelector('[data-digest]')?.appendChild(document.createElement('div'));
    if (!filler) return;
    filler.id = 'filler';
    filler.style.height = `${height}px`;
  }, heightPx);

export const layoutOf = (frame: Frame) =>
  frame.locator('html').evaluate((root) => root.dataset['layout'] ?? '');

/** The script for host pages as the snippet brings it. */
export const script = '<script async src="{{explainer}}embed/v1.js"></script>';

/** A frame in its figure, as the snippet with a script writes them. */
export const figure = (layout = 'stage', { query = '', id = 'f', attributes = '' } = {}) =>
  `<figure data-explainer style="margin:0"><iframe id="${id}" data-explainer data-layout="${layout}" ${attributes}
    src="{{explainer}}embed/${query}" title="E" width="100%" height="640" frameborder="0" scrolling="no"
    style="border:0;width:100%;display:block"></iframe><figcaption><a href="{{explainer}}">E</a></figcaption></figure>`;

/** Notes every event of our script on the host's page, from before its first line runs. */
export async function noteEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: unknown[] = [];
    (window as unknown as { noted: unknown[] }).noted = noted;
    for (const type of ['size', 'stage', 'step', 'event'])
      document.addEventListener(`explainer:${type}`, (event) => {
        noted.push({ type, detail: (event as CustomEvent).detail });
      });
  });
}

type Noted = { type: string; detail: Record<string, unknown> };

/** The events of one type so far. */
export const eventsOf = async (page: Page, type: string) =>
  (await page.evaluate(() => (window as unknown as { noted: Noted[] }).noted)).filter(
    (event) => event.type === type,
  );

/** Waits until the script has read all that a frame has said so far, by one message more. The page's events have to be noted. */
export async function untilRead(page: Page, child: Frame): Promise<void> {
  await child.evaluate(() =>
    parent.postMessage({ ns: 'explainer', v: 1, type: 'event', name: 'said', id: '' }, '*'),
  );
  const names = async () => (await eventsOf(page, 'event')).map(({ detail }) => detail['name']);
  await expect.poll(names).toContain('said');
}

/** Puts the script into the page now, and waits until it has run. */
export const addScript = (page: Page, src: string) =>
  page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const element = document.createElement('script');
        element.src = address;
        element.async = true;
        element.addEventListener('load', resolve);
        document.head.append(element);
      }),
    src,
  );
