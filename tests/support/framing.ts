import { createServer } from 'node:http';
import type { Browser, BrowserContextOptions, Frame, Page } from '@playwright/test';
import { closeServer, listen } from '../../scripts/support/server.ts';
import { must } from './story.ts';
import { expect, test } from './test.ts';
import { watchContext } from './watchContext.ts';

export type Host = {
  /** What stands in the query and the hash of the frame's address. */
  address?: string;
  /** The folder of a language, with a slash at its end; the first language's frame where there is none. */
  folder?: string;
  /** More attributes of the frame; its width and height are 100 % and 640 unless given here. */
  attributes?: string;
  /** A script of the host page, run before the frame is there. `heard` holds all data it was sent; `frame()` is the frame. */
  script?: string;
  /** Height of what stands above the frame, in CSS pixels. */
  above?: number;
  style?: string;
  context?: BrowserContextOptions;
  /** Problems that the test is about. */
  allow?: RegExp[];
  /** Done to the page before it is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Whether to wait for the frame's script; false where there is none. */
  isLive?: boolean;
};

export type Framed = { page: Page; frame: Frame };

/** Opens a page of another origin that frames the explainer's digest, and sees that nothing complained or reached out. */
export async function inHost(
  browser: Browser,
  baseURL: string | undefined,
  host: Host,
  read: (framed: Framed) => Promise<void>,
): Promise<void> {
  const src = `${must(baseURL)}/${host.folder ?? ''}embed/${host.address ?? ''}`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(hostPage(src, host));
  });
  // 127.0.0.1 and localhost are two origins.
  const port = await listen(server, { port: 4800 + test.info().workerIndex * 20, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ reducedMotion: 'reduce', ...host.context });
  const problems = watchContext(context, baseURL, { origins: [origin], problems: host.allow ?? [] });
  const page = await context.newPage();
  await host.prepare?.(page);
  await page.goto(origin);
  const frame = must(
    (await (await page.waitForSelector('#frame', { state: 'attached' })).contentFrame()) ?? undefined,
  );
  if (host.isLive !== false) await untilLive(frame);
  await read({ page, frame });
  expect(await context.cookies(), 'cookies').toEqual([]);
  await context.close();
  closeServer(server);
  expect(problems).toEqual([]);
}

/** Waits until the frame's script has taken over. */
export async function untilLive(frame: Frame): Promise<void> {
  await frame.waitForSelector('html[data-live]', { state: 'attached' });
}

function hostPage(src: string, { attributes = '', script = '', above = 0, style = '' }: Host): string {
  const size = /\bheight=/.test(attributes) ? '' : 'height="640"';
  return `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { border: 0; display: block; width: 100% } ${style}</style>
<script>
  const heard = [];
  const frame = () => document.getElementById('frame');
  const say = (data) => frame().contentWindow.postMessage(data, '*');
  addEventListener('message', (event) => { if (event.source === frame()?.contentWindow) heard.push(event.data); });
  ${script}
</script></head>
<body><div style="height:${above}px"></div>
<iframe id="frame" src="${src}" title="Explainer" ${size} ${attributes}></iframe>
<p style="height:3000px">After</p></body></html>`;
}

/** All that the host page was sent. */
export const heardIn = (page: Page): Promise<unknown[]> => page.evaluate('heard');

export const layoutOf = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.dataset['layout'] ?? 'none');

/** The frame's height as its host gives it, less that of the digest in it: 0 where the frame fits. */
export async function misfit({ page, frame }: Framed): Promise<number> {
  const given = await page.locator('#frame').evaluate((element) => element.clientHeight);
  const needed = await frame.evaluate(
    () => document.querySelector('[data-digest]')?.getBoundingClientRect().height ?? 0,
  );
  return Math.round(given - needed);
}

/** Waits until the frame is a stack that fits. */
export async function expectStack(framed: Framed, timeout = 5000): Promise<void> {
  await expect.poll(() => layoutOf(framed.frame), { timeout }).toBe('stack');
  await expect.poll(async () => Math.abs(await misfit(framed)), { timeout }).toBeLessThanOrEqual(1);
}
