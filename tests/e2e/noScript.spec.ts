import type { Browser, Page } from '@playwright/test';
import { plainPages } from '../../src/model/routes.ts';
import { dropScripts } from '../support/dropScripts.ts';
import { openStory } from '../support/reader.ts';
import {
  chapters,
  countries,
  countryPath,
  mapName,
  must,
  outline,
  proposalPath,
  proposals,
  ui,
  words,
} from '../support/story.ts';
import { expect, test } from '../support/test.ts';
import { watchContext } from '../support/watchContext.ts';

const country = must(countries[1]);
const proposal = must(proposals[1]);
/** One page of each kind. */
const kinds = ['/', countryPath(country), proposalPath(proposal)];
const plainKinds = plainPages.map((page) => `/${page}/`);

test('without scripts every kind of page says the same words as with them', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const path of [...kinds, ...plainKinds]) {
    await (plainKinds.includes(path) ? page.goto(path) : openStory(page, path));
    const withScripts = await mainWords(page);
    expect(withScripts.length, `words of ${path}`).toBeGreaterThan(200);
    await withoutScripts(browser, baseURL, async (still) => {
      await still.goto(path);
      expect(await mainWords(still), path).toBe(withScripts);
    });
  }
});

test('without scripts each chapter shows its picture, drawn and named', { tag: '@smoke' }, async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    await page.goto('/');
    for (const { id } of chapters) {
      const { title, picture } = must(words.chapters[id]);
      if (picture === undefined || outline.map.scenes[id] === undefined) continue;
      const still = page
        .locator(`[data-chapter="${id}"]`)
        .getByRole('img', { name: mapName(title), exact: true });
      await expect(still, `the picture of ${id}`).toBeVisible();
      const { width, height } = must((await still.boundingBox()) ?? undefined);
      expect(Math.min(width, height), `the smaller side of the picture of ${id}`).toBeGreaterThan(150);
    }
  });
});

test('without scripts links lead to every country, every proposal and the notes', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    const targets = [
      ...countries.map((one) => ({ path: countryPath(one), title: one.name })),
      ...proposals.map((one) => ({ path: proposalPath(one), title: one.title })),
      { path: '/notes/', title: ui.notesTitle },
    ];
    await page.goto('/');
    for (const { path } of targets)
      await expect.soft(page.locator(`a[href="${path}"]:visible`).first(), path).toBeVisible();
    // All of one kind lead there in the same way; each is taken when everything is tested.
    const taken = process.env['TEST_ALL'] === '1' ? targets : [must(targets[0]), ...targets.slice(-2)];
    for (const { path, title } of taken) {
      await page.goto('/');
      await page.locator(`a[href="${path}"]:visible`).first().click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { name: title }).first()).toBeInViewport();
    }
  });
});

test('without scripts every table of the story stands with all its rows, and no control that does nothing', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    await page.goto('/');
    const tables = chapters.flatMap(({ id }) =>
      (words.chapters[id]?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [{ id, block }] : [])),
    );
    for (const { id, block } of tables) {
      const shapes = await page.locator(`section[data-chapter="${id}"] table`).evaluateAll((all) =>
        all.map((table) => ({
          rows: table.querySelectorAll('tbody tr').length,
          cells: table.querySelectorAll('tbody td').length,
          // A reader can open what folds without any script.
          isReachable: table.checkVisibility() || table.closest('details')?.checkVisibility() === true,
        })),
      );
      expect(shapes, `the tables of ${id}`).toContainEqual({
        rows: block.rows.length,
        cells: block.rows.flatMap(({ cells }) => cells).length,
        isReachable: true,
      });
    }
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('without scripts a card closes into the story, and its neighbours open from it', async ({
  browser,
  baseURL,
}) => {
  await withoutScripts(browser, baseURL, async (page) => {
    await page.goto(proposalPath(must(proposals[0])));
    await page.getByRole('link', { name: new RegExp(`^${ui.nextProposal}`) }).click();
    await expect(page).toHaveURL(proposalPath(proposal));
    await page.getByRole('link', { name: ui.close, exact: true }).click();
    await expect(page).toHaveURL((url) => url.pathname === '/');
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

/** The words of the story with spaces evened out, less what only scripts can do: buttons, steps, and names repeated on the map. */
function mainWords(page: Page): Promise<string> {
  return page.evaluate((steps) => {
    const main = document.querySelector('main')?.cloneNode(true);
    if (!(main instanceof Element)) return '';
    const extra = `[role="group"], [aria-hidden="true"], nav[aria-label="${steps}"]`;
    for (const element of main.querySelectorAll(extra)) element.remove();
    return (main.textContent ?? '').replace(/\s+/g, ' ').trim();
  }, ui.chapters);
}
