import { layoutAll, openStory } from '../support/reader.ts';
import { countries, countryPath, must, steps } from '../support/story.ts';
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

test('on paper details are open, and nothing in them is cut', async ({ page }) => {
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

test('on paper every source of the story shows its address, once', async ({ page }) => {
  await layoutAll(page);
  const { linked, printed } = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main [data-sources] a[href^="http"]')];
    const hrefs = (all: HTMLAnchorElement[]) => all.map((link) => link.href);
    return {
      linked: hrefs(links),
      printed: hrefs(links.filter((link) => getComputedStyle(link, '::after').content !== 'none')),
    };
  });
  expect(linked.length).toBeGreaterThan(printed.length);
  expect(printed.toSorted()).toEqual([...new Set(linked)].toSorted());
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
