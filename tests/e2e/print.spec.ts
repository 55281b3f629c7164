import { openStory } from '../support/reader.ts';
import { chapters, countries, countryPath, mapName, must, outline, story, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.beforeEach(async ({ page }) => {
  await openStory(page);
  await page.emulateMedia({ media: 'print' });
});

test('on paper each chapter has its picture, and no control is left', async ({ page }) => {
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
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('on paper the pictures draw every tone, stripes included', async ({ page }) => {
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll('main [data-chapter] svg g')].flatMap((group) => {
      const id = /url\("?#([^")]+)/.exec(getComputedStyle(group).fill)?.[1];
      const pattern = id === undefined ? null : document.getElementById(id);
      // A pattern inside what is not displayed paints nothing.
      return id !== undefined && (pattern === null || pattern.closest('svg')?.checkVisibility() !== true)
        ? [id]
        : [];
    }),
  );
  expect([...new Set(dead)]).toEqual([]);
});

test('on paper water and marks keep their fill, whatever a printer leaves out by itself', async ({
  page,
}) => {
  const left = await page
    .locator('[data-chapter] [data-kind="venue"]')
    .first()
    .evaluate((mark) =>
      [mark, mark.parentElement?.parentElement].map((one) => one && getComputedStyle(one).printColorAdjust),
    );
  expect(left).toEqual(['exact', 'exact']);
});

test('on paper every source with an address shows it', async ({ page }) => {
  const printed = await page
    .locator('main a[href^="http"]')
    .evaluateAll((all) =>
      all
        .filter((link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''))
        .map((link) => link.getAttribute('href') ?? ''),
    );
  const addresses = story.sources.flatMap(({ url }) => (url === null ? [] : [url]));
  expect(addresses.filter((url) => !printed.includes(url))).toEqual([]);
});

test('on paper the notes of every chapter are open', async ({ page }) => {
  const shut = await page
    .locator('main details li')
    .evaluateAll((all) =>
      all
        .filter(
          (item) =>
            !item.checkVisibility({ contentVisibilityAuto: true }) || item.getBoundingClientRect().height < 8,
        )
        .map((item) => item.id),
    );
  expect(shut).toEqual([]);
  expect(await page.locator('main details li').count()).toBeGreaterThan(chapters.length);
});

test('on paper an open country keeps its words and loses its controls', async ({ page }) => {
  const { name, slug } = must(countries[0]);
  await page.emulateMedia({ media: null });
  await openStory(page, countryPath({ slug }));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#open')).toContainText(name);
  await expect(page.getByRole('button')).toHaveCount(0);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});

test('on paper nothing is pinned, so no page repeats or covers it', async ({ page }) => {
  const pinned = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(element).position),
      )
      .map((element) => element.getAttribute('class')),
  );
  expect(pinned).toEqual([]);
});
