import type { Browser, BrowserContext, FrameLocator, Page } from '@playwright/test';
import { closeServer, createHostServer, listen } from '../../scripts/support/server.ts';
import { clickInPlace } from '../support/hostPage.ts';
import { hostPages } from '../support/hostPages.ts';
import { untilReady } from '../support/reader.ts';
import { countries, countryPath, must, ui, words } from '../support/story.ts';
import { expect, test, watchContext } from '../support/test.ts';

const country = must(countries[1]);
const hosts = 'tests/fixtures/hosts';
const boxed =
  '<!doctype html><title>Boxed</title><link rel="icon" href="data:,"><iframe src="{{explainer}}" title="The explainer" width="800" height="640" sandbox="allow-scripts"></iframe>';

test('in a publisher’s article of another origin the explainer opens and closes a country, and the article stays as it was', {
  tag: '@keys',
}, async ({ browser, baseURL }) => {
  await inArticle(browser, must(baseURL), async ({ page, frame, context }) => {
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(words.opening.headline);
    const link = frame
      .getByRole('group', { name: ui.countries })
      .getByRole('link', { name: country.name, exact: true });
    await link.scrollIntoViewIfNeeded();
    const before = await describeHost(page);
    await clickInPlace(page, link);
    await expect(frame.locator('#open')).toBeVisible();
    await expect(frame.locator('#open').getByRole('heading', { level: 2 })).toBeFocused();
    expect(await frame.locator('html').evaluate(() => location.pathname)).toBe(countryPath(country));
    expect(await describeHost(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(frame.locator('#open')).toHaveCount(0);
    expect(await describeHost(page)).toEqual(before);
    expect(await context.cookies(), 'cookies').toEqual([]);
  });
});

test('reading in the frame names the chapters there and scrolls nothing outside it', async ({
  browser,
  baseURL,
}) => {
  await inArticle(browser, must(baseURL), async ({ page, frame }) => {
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    const steps = frame.getByRole('navigation', { name: ui.chapters, exact: true });
    await steps.scrollIntoViewIfNeeded();
    const before = await describeHost(page);
    for (let step = 0; step < 2; step += 1) {
      const now = (await steps.textContent()) ?? '';
      await clickInPlace(page, steps.getByRole('link', { name: new RegExp(`^${ui.next}`) }));
      await expect(steps).not.toHaveText(now);
    }
    expect(await describeHost(page)).toEqual(before);
  });
});

test('in a sandboxed frame, which has no storage, the explainer still opens a country', async ({
  browser,
  baseURL,
}) => {
  await inArticle(
    browser,
    must(baseURL),
    async ({ frame }) => {
      const link = frame
        .getByRole('group', { name: ui.countries })
        .getByRole('link', { name: country.name, exact: true });
      await link.click();
      await expect(frame.locator('#open')).toBeVisible();
    },
    'boxed.html',
  );
});

type Article = { page: Page; frame: FrameLocator; context: BrowserContext };

/** Opens the article that frames the explainer, from an origin of its own, and sees that nothing complained. */
async function inArticle(
  browser: Browser,
  baseURL: string,
  read: (article: Article) => Promise<void>,
  file = 'whole.html',
): Promise<void> {
  const server = createHostServer({
    dir: hosts,
    explainer: `${baseURL}/`,
    pages: { ...hostPages, 'boxed.html': { html: boxed } },
  });
  // 127.0.0.1 and localhost are two origins.
  const port = await listen(server, { port: 4600 + test.info().workerIndex * 20, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({
    viewport: { width: 900, height: 900 },
    reducedMotion: 'reduce',
  });
  const problems = watchContext(context, baseURL, { origins: [origin] });
  const page = await context.newPage();
  await page.goto(`${origin}/${file}`);
  const element = page.locator('iframe');
  await element.scrollIntoViewIfNeeded();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('group', { name: ui.countries })).toBeVisible();
  await untilReady(must(page.frames().find((one) => one.parentFrame() !== null)));
  await read({ page, frame, context });
  await context.close();
  closeServer(server);
  expect(problems).toEqual([]);
}

/** All of the host page that a frame could disturb. */
function describeHost(page: Page) {
  return page.evaluate(() => {
    const { width, height } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
    return {
      address: location.href,
      title: document.title,
      words: document.body.innerText,
      scroll: scrollY,
      size: [width, height, document.documentElement.scrollHeight],
      cookie: document.cookie,
    };
  });
}
