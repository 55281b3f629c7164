import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { test as base, expect } from '@playwright/test';
import { closeServer, createHostServer, listen } from '../../scripts/support/server.ts';
import { wrap } from './hostPage.ts';
import { startWebKitDriver, type WebKitDriver } from './webkitDriver.ts';
import { openWebKitPage, type WebKitPage } from './webkitPage.ts';

type Host = {
  /** Serves `html` as a page of another origin and opens it; `{{explainer}}` stands for the explainer's address. */
  open: (html: string) => Promise<void>;
  /** What `run` answers of the first frame's document, which must not have complained; back in the host afterwards. */
  inFrame: <Answer>(run: () => Promise<Answer>) => Promise<Answer>;
};

type Fixtures = {
  /** The page of a new WebKit session; the test fails when the page complained. */
  webkit: WebKitPage;
  /** Pages of another origin. */
  host: Host;
};
type WorkerFixtures = { driver: WebKitDriver; watched: string };

/** Playwright's `test` with a page of WebKitGTK and a host of another origin for it, which Playwright itself cannot steer. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  driver: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use) => {
      const driver = await startWebKitDriver();
      await use(driver);
      driver.stop();
    },
    { scope: 'worker' },
  ],
  watched: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use, { project }) => {
      const { address, stop } = await startWatchedServer(String(project.use.baseURL));
      await use(address);
      stop();
    },
    { scope: 'worker' },
  ],
  webkit: async ({ driver, watched }, give) => {
    const page = await openWebKitPage(driver, watched);
    await give(page);
    const complaints = await page.complaints();
    await page.close();
    expect(complaints, 'what the page complained of').toEqual([]);
  },
  host: async ({ webkit, watched }, lend) => {
    const pages: Record<string, { html: string }> = {};
    const server = createHostServer({ dir: 'tests/fixtures/hosts', explainer: `${watched}/`, pages });
    // 127.0.0.1 and localhost are two origins.
    const port = await listen(server, { port: 0, host: '127.0.0.1' });
    await lend({
      open: async (html) => {
        pages['host.html'] = { html: wrap(`<script src="{{explainer}}watcher.js"></script>${html}`) };
        await webkit.goto(`http://127.0.0.1:${port}/host.html`);
      },
      inFrame: (run) => inFrame(webkit, run),
    });
    closeServer(server);
  },
});

/** Waits until scripts have taken over the page or the frame that the session is in. */
export async function untilReady(page: WebKitPage): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['live'])).toBe('yes');
}

/** Opens a page of the story and waits until it follows the reader. */
export async function openStory(page: WebKitPage, path = '/'): Promise<void> {
  await page.goto(path);
  await untilReady(page);
}

export { expect } from '@playwright/test';

async function inFrame<Answer>(webkit: WebKitPage, run: () => Promise<Answer>): Promise<Answer> {
  await webkit.enter(await webkit.first('iframe'));
  const answer = await run();
  expect(await webkit.complaints(), 'what the frame complained of').toEqual([]);
  await webkit.leave();
  return answer;
}

/** Waits until the digest in the frame that was entered runs. */
export const untilLive = (webkit: WebKitPage) =>
  expect
    .poll(() => webkit.evaluate(() => document.documentElement.matches('[data-live][data-layout]')))
    .toBe(true);

/** Runs before anything of the page's own: keeps what it complains of where the tests can read it. */
const watcher = `
  window.complaints = [];
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { window.complaints.push(\`console \${kind}: \${words.join(' ')}\`); say(...words); };
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    window.complaints.push(\`against the policy: \${effectiveDirective} \${blockedURI} \${sample}\`));
  addEventListener('error', ({ message }) => window.complaints.push(\`uncaught: \${message}\`));
  addEventListener('unhandledrejection', ({ reason }) => window.complaints.push(\`uncaught: \${reason}\`));
`;

/**
 * Serves the built site with a watcher put first into every page, for the engine whose driver tells nothing of its console.
 *
 * @returns its address, without a slash at the end, and the way to stop it
 */
async function startWatchedServer(origin: string): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/watcher.js')
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(watcher);
    passOn(origin + (request.url ?? '/')).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
    return undefined;
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    address: `http://localhost:${port}`,
    stop: () => {
      closeServer(server);
    },
  };
}

async function passOn(url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  const headers = Object.fromEntries(answer.headers);
  // The body comes unpacked, and longer.
  delete headers['content-encoding'];
  delete headers['content-length'];
  const isPage = headers['content-type']?.startsWith('text/html') === true;
  const body = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    headers,
    body: isPage ? String(body).replace('<head>', '<head><script src="/watcher.js"></script>') : body,
  };
}
