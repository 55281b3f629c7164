import type { Page, Route } from '@playwright/test';
import {
  countDocuments,
  countryButton,
  opened,
  openStory,
  panelOf,
  readStep,
  stage,
  stepNav,
  untilReady,
  untilStill,
} from '../support/reader.ts';
import {
  countries,
  countryPath,
  must,
  placeOf,
  proposalPath,
  proposals,
  steps,
  ui,
  words,
} from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const country = must(countries[1]);

async function expectOpensAndCloses(page: Page, { name, slug }: (typeof countries)[number]) {
  await countryButton(page, name).click();
  await expect(panelOf(page, name).getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(page).toHaveURL(countryPath({ slug }));
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(page).toHaveURL(({ pathname }) => pathname === '/');
  await untilStill(page);
}

test('the page loads with at most six requests, all of its own origin, and the whole story asks nobody else', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Without a browser's own wish for an icon.
  await page.goto('/', { waitUntil: 'load' });
  expect(asked.filter((url) => !/favicon|icon/.test(url)).length, asked.join('\n')).toBeLessThanOrEqual(6);
  await untilReady(page);
  for (const { id } of steps.filter((_, at) => at % 4 === 0)) await readStep(page, id);
  await expectOpensAndCloses(page, country);
  expect(
    asked.filter((url) => new URL(url).origin !== new URL(must(baseURL)).origin && !url.startsWith('data:')),
  ).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('where storage is blocked everything works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await openStory(page);
  await page.locator('header summary').last().click();
  await page.getByRole('button', { name: ui.motionOn }).click();
  await expect(page.getByRole('button', { name: ui.motionOff })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectOpensAndCloses(page, country);
});

test.describe('where something is lost on the way', () => {
  test.use({
    allow: {
      problems: [
        /^request failed: .*\/(assets\/|pictures\/|favicon)/,
        /^console error: Failed to load resource/,
        /NetworkError|Failed to fetch|error loading dynamically imported|downloadable font/,
      ],
    },
  });

  test('without fonts the words stand in the reader’s own', async ({ page }) => {
    await page.route('**/*.woff2', (route) => route.abort());
    await openStory(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expectOpensAndCloses(page, country);
  });

  test('what may be opened, lost twice, arrives at the third try and opens in the same document', async ({
    page,
  }) => {
    let tries = 0;
    await page.route('**/assets/panels*', (route) => {
      tries += 1;
      return tries < 3 ? route.abort() : route.continue();
    });
    const documents = countDocuments(page);
    await openStory(page);
    await expectOpensAndCloses(page, country);
    expect(tries).toBe(3);
    expect(documents(), 'documents loaded').toBe(1);
  });

  test('what may be opened never arrives: choosing still leads to it, by its own page', async ({ page }) => {
    await page.route('**/assets/panels*', (route) => route.abort());
    await openStory(page);
    await countryButton(page, country.name).click();
    await expect(page).toHaveURL(countryPath(country));
    await expect(panelOf(page, country.name).getByRole('heading', { level: 3 }).first()).toBeVisible({
      timeout: 15_000,
    });
    await page.getByRole('link', { name: ui.close, exact: true }).click();
    await expect(page).toHaveURL(({ pathname }) => pathname === '/');
  });

  test('offline before anything could be opened, a choice leaves the story where it is, and opens once the network is back', async ({
    page,
    context,
  }) => {
    await openStory(page);
    await context.setOffline(true);
    await countryButton(page, country.name).click();
    await expect(opened(page)).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.opening.headline);
    await context.setOffline(false);
    await expect(panelOf(page, country.name).getByRole('heading', { level: 3 }).first()).toBeVisible({
      timeout: 15_000,
    });
  });

  test('offline after a first use, the whole story reads and everything in it opens', async ({
    page,
    context,
  }) => {
    await openStory(page);
    await expectOpensAndCloses(page, country);
    await context.setOffline(true);
    for (const each of countries.slice(0, 2)) await expectOpensAndCloses(page, each);
    for (const { id } of steps.filter((_, at) => at % 5 === 0)) {
      await readStep(page, id);
      await expect(stepNav(page)).toContainText(placeOf(id));
    }
    await expect(stage(page)).toBeVisible();
  });

  for (const [part, pattern] of [
    ['its script', '**/assets/index*.js'],
    ['what hydrates it', '**/assets/hydrate*'],
    ['its data', '**/assets/client*'],
  ] as const)
    test(`without ${part} the page is the one it is without scripts, and what was pressed is followed`, async ({
      page,
    }) => {
      let letGo = () => {};
      const pressed = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route(pattern, async (route) => {
        await pressed;
        await route.abort();
      });
      await page.goto('/', { waitUntil: 'commit' });
      const link = page.locator(`a[href="${proposalPath(must(proposals[0]))}"]`).first();
      await link.click();
      await expect(link).toHaveAttribute('data-pressed');
      letGo();
      await expect(page).toHaveURL(proposalPath(must(proposals[0])), { timeout: 20_000 });
      await expect(opened(page)).toBeVisible();
      await expect(page.locator('html')).not.toHaveClass(/\bjs\b/, { timeout: 20_000 });
      if (part !== 'its script')
        await expect(page.locator('main figure[data-picture]').first()).toBeAttached();
    });

  test('what hydrates the page, lost once, is asked for again', { tag: '@chromium' }, async ({ page }) => {
    // Firefox remembers a failed import for as long as the page lives.
    test.skip(test.info().project.name.startsWith('firefox'));
    let asked = 0;
    await page.route('**/assets/hydrate*', async (route) => {
      asked += 1;
      await (asked === 1 ? route.abort() : route.continue());
    });
    await openStory(page);
    expect(asked).toBe(2);
    await expectOpensAndCloses(page, country);
  });

  test('a file cut off in the middle leaves every word, and a country one link away', async ({ page }) => {
    await page.route('**/assets/client*', cutShort);
    await page.goto('/');
    await page.mouse.move(100, 100);
    await expect(page.locator('html')).not.toHaveClass(/\bjs\b/, { timeout: 20_000 });
    await page
      .locator(`a[href="${countryPath(country)}"]:visible`)
      .first()
      .click();
    await expect(page).toHaveURL(countryPath(country));
  });
});

test.describe('other people’s scripts that fail', () => {
  test.use({ allow: { problems: [/lost/, /null/] } });

  test('leave the page as it is', async ({ page }) => {
    const foreign = [
      '<script src="/lost.js"></script>',
      '<script type="module" src="/assets/lost.js"></script>',
      '<script>null.fail()</script>',
      '<img src="/lost.png" alt="">',
    ];
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      await route.fulfill({ response, headers, body: html.replace('<body>', `<body>${foreign.join('')}`) });
    });
    await openStory(page);
    await expect(page.locator('html')).toHaveClass(/\bjs\b/);
    await expectOpensAndCloses(page, country);
  });
});

test.describe('an address that does not exist', () => {
  test.use({ allow: { problems: [/status of 404/] } });

  test('answers 404 and offers what comes nearest', async ({ page }) => {
    const answer = await page.goto(countryPath({ slug: country.slug.slice(1) }));
    expect(answer?.status()).toBe(404);
    await untilReady(page);
    const list = page.getByRole('main').getByRole('link');
    await expect.poll(() => list.count()).toBeLessThanOrEqual(3);
    await page
      .getByRole('main')
      .locator(`a[href="${countryPath(country)}"]`)
      .click();
    await expect(panelOf(page, country.name)).toBeVisible();
  });
});

for (const path of ['/index.html', '/%6eotes/', '/notes/index.html'])
  test(`a page that is served at ${path} is never replaced`, async ({ page }) => {
    const answer = await page.goto(path);
    test.skip(answer?.status() !== 200, 'this server answers with a redirect or not at all');
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await untilReady(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(must(heading ?? undefined));
  });

/** Answers with the first half of a file, as if that were all of it. */
async function cutShort(route: Route) {
  try {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.length / 2) });
  } catch {
    // Asked for as a test ended: there is no page left to answer.
  }
}
