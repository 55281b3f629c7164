import { test as base, expect } from '@playwright/test';
import { startWatchedServer } from './watchedServer.ts';
import { startWebKitDriver, type WebKitDriver } from './webkitDriver.ts';
import { openWebKitPage, type WebKitPage } from './webkitPage.ts';

type Fixtures = {
  /** The page of a new WebKit session; the test fails when the page complained. */
  webkit: WebKitPage;
};
type WorkerFixtures = { driver: WebKitDriver; watched: string };

/** Playwright's `test` with a page of WebKitGTK, which Playwright itself cannot steer. */
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
