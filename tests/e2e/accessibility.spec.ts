import type { Page } from '@playwright/test';
import { expectClean } from '../support/expectClean.ts';
import { languages } from '../support/languages.ts';
import { countryButton, openStory, panelOf, readStep, untilReady } from '../support/reader.ts';
import { countries, countryPath, must, proposalPath, proposals, steps, story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// axe looks at some thousands of elements, several times over.
test.setTimeout(300_000);

/** A step with each kind of picture, by its id: what axe could find other in one than in the next. */
const kinds = Object.values(
  Object.fromEntries(
    story.chapters
      .flatMap((chapter) => chapter.steps)
      .map(({ id, picture }) => [
        picture.kind === 'map' ? `map ${picture.shade?.by ?? ''}` : picture.kind,
        id,
      ]),
  ),
);

async function openDetails(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme });

    test(`axe finds nothing against WCAG A and AA in the story with its details open, ${colorScheme}`, async ({
      page,
    }) => {
      await openStory(page);
      await openDetails(page);
      await expectClean(page, 'the whole story', { colorScheme });
      for (const id of kinds) {
        await readStep(page, id);
        await expectClean(page, `the picture of ${id}`, { colorScheme, parts: ['figure[data-stage]'] });
      }
    });

    test(`axe finds nothing in a panel, a card, a source and a dialog, ${colorScheme}`, async ({ page }) => {
      await openStory(page);
      const { name } = must(countries[0]);
      await countryButton(page, name).click();
      await expect(panelOf(page, name)).toBeVisible();
      await page.locator('#open ~ * a[data-note], main a[data-note]').first().click();
      await expect(page.getByRole('complementary')).toBeVisible();
      const parts = ['#open', 'main aside', '[data-island="stage"]'];
      await expectClean(page, 'a country and a source', { colorScheme, parts });
      await page.goto(proposalPath(must(proposals[0])));
      await untilReady(page);
      await expectClean(page, 'a card', { colorScheme, parts: ['#open', '[data-island="stage"]'] });
      for (const tool of ['share', 'cite', 'embed', 'help']) {
        await page.locator(`#tools [data-tool="${tool}"]`).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectClean(page, `the dialog ${tool}`, { colorScheme, parts: ['dialog'] });
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });

    test(`axe finds nothing in the pages beside the story, ${colorScheme}`, async ({ page }) => {
      for (const path of ['/notes/', '/brief/', '/questions/', '/404.html']) {
        await page.goto(path);
        await openDetails(page);
        await expectClean(page, path, { colorScheme });
      }
    });
  });
}

test('axe finds nothing in a translation, at the width of a desk', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const { base } of languages.slice(1)) {
    await page.goto(base);
    await untilReady(page);
    await expectClean(page, base, { colorScheme: 'light' });
  }
});

test('axe finds nothing in any step, panel or card of any language', { tag: '@slow' }, async ({ page }) => {
  test.setTimeout(1_800_000);
  for (const { base } of languages) {
    await page.goto(base);
    await untilReady(page);
    for (const { id } of steps) {
      await readStep(page, id);
      await expectClean(page, `${base} at ${id}`, {
        colorScheme: 'light',
        parts: ['figure[data-stage]', 'main nav'],
      });
    }
    for (const path of [...countries.map(countryPath), ...proposals.map(proposalPath)]) {
      await page.goto(base + path.slice(1));
      await expectClean(page, base + path.slice(1), { colorScheme: 'light', parts: ['#open'] });
    }
  }
});
