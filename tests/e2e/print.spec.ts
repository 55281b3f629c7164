import { layoutAll, openStory } from '../support/reader.ts';
import { countries, countryPath, must, steps, story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.beforeEach(async ({ page }) => {
  await openStory(page);
  await page.emulateMedia({ media: 'print' });
});

test('on paper every picture stands in the text, and no control is left', async ({ page }) => {
  const figures = page.locator('main figure[data-picture]');
  await expect.poll(() => figures.count()).toBeGreaterThan(steps.length / 2);
  const unseen = await figures.evaluateAll((all) =>
    all.filter((figure) => !figure.checkVisibility()).map((figure) => figure.getAttribute('data-picture')),
  );
  expect(unseen).toEqual([]);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('on paper details are open, and nothing in them is cut', { tag: '@slow' }, async ({ page }) => {
  const shut = await page
    .locator('main details :is(li, tr, p)')
    .evaluateAll((all) =>
      all
        .filter(
          (item) =>
            !item.checkVisibility({ contentVisibilityAuto: true }) &&
            item.closest('[data-behind], noscript') === null,
        )
        .map((item) => item.textContent.slice(0, 60)),
    );
  expect(shut).toEqual([]);
});

test('on paper every source with an address shows it', { tag: '@slow' }, async ({ page }) => {
  await layoutAll(page);
  const printed = await page.locator('main a[href^="http"]').evaluateAll((all) =>
    all
      .filter((link) => {
        const { content } = getComputedStyle(link, '::after');
        // Engines differ in whether they say the address or where it comes from.
        return content.includes(link.getAttribute('href') ?? '') || content.includes('attr(href)');
      })
      .map((link) => link.getAttribute('href') ?? ''),
  );
  const addresses = story.sources.flatMap(({ url }) => (url === null ? [] : [url]));
  expect(addresses.filter((url) => !printed.includes(url))).toEqual([]);
});

test('on paper nothing is pinned, the ground is white, and an open country keeps its words', async ({
  page,
}) => {
  const { name, slug } = must(countries[0]);
  await page.emulateMedia({ media: null, colorScheme: 'dark' });
  await openStory(page, countryPath({ slug }));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('#open')).toContainText(name);
  const { pinned, ground } = await page.evaluate(() => ({
    pinned: [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(one).position))
      .map((one) => one.getAttribute('class')),
    ground: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(pinned).toEqual([]);
  expect(ground).toBe('rgb(255, 255, 255)');
});
