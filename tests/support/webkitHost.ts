import { closeServer, createHostServer, listen } from '../../scripts/support/server.ts';
import { wrap } from './hostPage.ts';
import type { WebKitPage } from './webkitPage.ts';
import { test as base, expect } from './webkitTest.ts';

type Host = {
  /** Serves `html` as a page of another origin and opens it; `{{explainer}}` stands for the explainer's address. */
  open: (html: string) => Promise<void>;
  /** What `run` answers of the first frame's document, which must not have complained; back in the host afterwards. */
  inFrame: <Answer>(run: () => Promise<Answer>) => Promise<Answer>;
};

/** Playwright's `test` with a page of WebKitGTK and a host of another origin for it. */
export const test = base.extend<{ host: Host }>({
  host: async ({ webkit, watched }, lend) => {
    const pages: Record<string, { html: string }> = {};
    const server = createHostServer({ dir: 'tests/hosts', explainer: `${watched}/`, pages });
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

export { expect } from './webkitTest.ts';
