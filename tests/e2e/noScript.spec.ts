import type { Browser, Page } from '@playwright/test';
import { untilReady } from '../support/reader.ts';
import { countries, countryPath, must, proposalPath, proposals, steps, ui } from '../support/story.ts';
import { dropScripts, expect, test, watchContext } from '../support/test.ts';

const country = must(countries[1]);
const proposal = must(proposals[1]);

test('without scripts every kind of page says the same words as with them', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const path of [
    '/',
    countryPath(country),
    proposalPath(proposal),
    '/notes/',
    '/brief/',
    '/questions/',
  ]) {
    await page.goto(path);
    await untilReady(page);
    const withScripts = await mainWords(page);
    expect(withScripts.length, `words of ${path}`).toBeGreaterThan(200);
    await withoutScripts(browser, baseURL, async (still) => {
      await still.goto(path);
      expect(await mainWords(still), path).toBe(withScripts);
    });
  }
});

test('without scripts each picture stands once, drawn and named, with the first of the steps that show it', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    await page.goto('/');
    const figures = page.locator('main figure[data-picture]');
    const found = await figures.evaluateAll((all) =>
      all.map((figure) => {
        const { width, height } =
          figure.querySelector('svg, table, ol')?.getBoundingClientRect() ?? new DOMRect();
        return {
          id: figure.getAttribute('data-picture') ?? '',
          width,
          height,
          isSeen: figure.checkVisibility(),
        };
      }),
    );
    expect(found.length).toBeGreaterThan(steps.length / 2);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.filter(({ isSeen, width, height }) => !isSeen || width < 150 || height < 60)).toEqual([]);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('without scripts links lead to a country, a card, its neighbour and back into the story', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    for (const { path, title } of [
      { path: countryPath(country), title: country.name },
      { path: proposalPath(must(proposals[0])), title: must(proposals[0]).title },
    ]) {
      await page.goto('/');
      await page.locator(`a[href="${path}"]:visible`).first().click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { name: title }).first()).toBeInViewport();
    }
    await page.getByRole('link', { name: new RegExp(`^${ui.nextProposal}`) }).click();
    await expect(page).toHaveURL(proposalPath(proposal));
    await page.getByRole('link', { name: ui.close, exact: true }).click();
    await expect(page).toHaveURL(({ pathname }) => pathname === '/');
  });
});

test('without scripts a menu, a detail and an answer open, and a note leads to its source', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    await page.goto('/');
    await page.locator('header summary').first().click();
    await expect(page.locator('header nav').first()).toBeVisible();
    await page.locator('header summary').first().click();
    const note = page.locator('main a[data-note]').first();
    const target = must((await note.getAttribute('href')) ?? undefined);
    await note.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await page.goto('/questions/');
    await page.locator('main details summary').first().click();
    await expect(page.locator('main details').first().locator('p').first()).toBeVisible();
  });
});

async function withoutScripts(
  browser: Browser,
  baseURL: string | undefined,
  read: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  await dropScripts(context);
  const problems = watchContext(context, baseURL);
  await read(await context.newPage());
  await context.close();
  expect(problems).toEqual([]);
}

/** The words of the prose with spaces evened out, less what only one of the two has: pictures, buttons and the bar of steps. */
function mainWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true);
    if (!(main instanceof Element)) return '';
    const extra = 'noscript, [data-picture], [data-island="stage"], [aria-hidden="true"]';
    for (const element of main.querySelectorAll(extra)) element.remove();
    return (main.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}
