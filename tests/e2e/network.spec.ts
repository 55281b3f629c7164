import type { Page, Route } from '@playwright/test';
import { pauseFor } from '../support/pauseFor.ts';
import {
  countDocuments,
  countryButton,
  headingOf,
  opened,
  openStory,
  panelOf,
  stepNav,
  theMap,
  untilStill,
} from '../support/reader.ts';
import { chapters, countries, countryPath, must, progress, proposals, ui, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  allow: {
    problems: [
      /^request failed: .*\/(assets\/|favicon)/,
      /^console error: Failed to load resource/,
      /NetworkError|Failed to fetch|error loading dynamically imported|downloadable font: download failed/,
    ],
  },
});

const country = must(countries[1]);

/** Moves the pointer until the page has asked for what may be opened. */
async function useIt(page: Page) {
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 140);
}

async function expectOpensAndCloses(page: Page, { name, slug }: (typeof countries)[number]) {
  await countryButton(page, name).click();
  await expect(panelOf(page, name)).toBeVisible();
  await expect(page).toHaveURL(countryPath({ slug }));
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
}

test('what may be opened, lost twice on the way, arrives at the third try, and a country opens in the same document', async ({
  page,
}) => {
  let tries = 0;
  await page.route('**/assets/panels*', (route) => {
    tries += 1;
    return tries < 3 ? route.abort() : route.continue();
  });
  const documents = countDocuments(page);
  await page.goto('/');
  await expect(async () => {
    await useIt(page);
    expect(tries).toBe(3);
  }).toPass();
  await pauseFor(
    page,
    500,
    'until the part is there a choice would be a whole page’s, and nothing tells when',
  );
  await expectOpensAndCloses(page, country);
  expect(documents(), 'documents loaded').toBe(1);
});

for (const [part, pattern] of [
  ['what the script needs', '**/assets/outline*'],
  ['what may be opened', '**/assets/panels*'],
] as const) {
  test(`with ${part} cut off in the middle, the words stay and a country is still one link away`, async ({
    page,
  }) => {
    await page.route(pattern, cutShort);
    await page.goto('/');
    await useIt(page);
    await pauseFor(page, 2500, 'a page that gives up its words would have done so by now');
    await expect(headingOf(page, words.opening.headline, 1)).toBeVisible();
    await expect(page.locator('section[data-chapter]').last()).not.toBeEmpty();
    await page
      .locator(`a[href="${countryPath(country)}"]:visible`)
      .first()
      .click();
    await expect(page).toHaveURL(countryPath(country));
    await expect(panelOf(page, country.name)).toBeVisible();
  });
}

test('without fonts the words stand in the reader’s own, and map and cards work', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await openStory(page);
  await expect(headingOf(page, words.opening.headline, 1)).toBeInViewport();
  await expect(theMap(page)).toBeVisible();
  await expectOpensAndCloses(page, country);
});

test('offline after it has loaded, the whole story can be read and everything in it opened', async ({
  page,
  context,
}) => {
  await openStory(page);
  await context.setOffline(true);
  for (const each of countries) await expectOpensAndCloses(page, each);
  const opening = page.locator(`section[data-chapter="${must(chapters[0]).id}"]`);
  const { title } = must(proposals[0]);
  await opening.getByRole('link', { name: title, exact: true }).click();
  await expect(panelOf(page, title)).toBeVisible();
  await page.goBack();
  const next = stepNav(page).getByRole('link', { name: new RegExp(`^${ui.next}`) });
  for (let index = 1; index < chapters.length; index += 1) {
    await next.click();
    await expect(stepNav(page)).toContainText(progress(index));
    await expect(page.locator(`[id="${chapters[index]?.id}"]`)).not.toBeEmpty();
  }
});

test('offline before anything could be opened, a choice leaves the story where it is, and opens once the network is back', async ({
  page,
  context,
}) => {
  let isBack = false;
  await page.route('**/assets/panels*', (route) =>
    isBack ? route.continue() : route.abort('internetdisconnected'),
  );
  const documents = countDocuments(page);
  await page.goto('/');
  // Scripts take over by themselves once the browser is idle; nothing a reader sees tells when.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#app > *') ?? {}).some((key) => key.startsWith('__react')),
  );
  await context.setOffline(true);
  await countryButton(page, country.name).click();
  await pauseFor(page, 2500, 'a choice that leaves the page would have done so by now');
  await expect(headingOf(page, words.opening.headline, 1)).toBeVisible();
  await expect(page).toHaveURL((url) => url.pathname === '/');
  isBack = true;
  const arrived = page.waitForResponse('**/assets/panels*');
  await context.setOffline(false);
  await (await arrived).finished();
  await pauseFor(page, 300, 'what has come is taken in, and nothing tells when');
  await expectOpensAndCloses(page, country);
  expect(documents(), 'documents loaded').toBe(1);
});

test('when the network grows very slow in the middle of a chapter, a choice still arrives and Back leads to that chapter', async ({
  page,
}) => {
  const middle = must(chapters[Math.floor(chapters.length / 2)]);
  await page.route('**/assets/panels*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await route.continue().catch(() => {});
  });
  await page.goto(`/#${middle.id}`);
  await expect(stepNav(page)).toContainText(progress(chapters.indexOf(middle)));
  await useIt(page);
  await untilStill(page);
  await countryButton(page, country.name).focus();
  await page.keyboard.press('Enter');
  await expect(panelOf(page, country.name)).toBeVisible({ timeout: 15_000 });
  await expect(page).toHaveURL(countryPath(country));
  await page.goBack();
  await expect(page).toHaveURL((url) => url.hash === `#${middle.id}`);
  await expect(stepNav(page)).toContainText(progress(chapters.indexOf(middle)));
  await expect(page.locator(`[id="${middle.id}"]`)).not.toBeEmpty();
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
