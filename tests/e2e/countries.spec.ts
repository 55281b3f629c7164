import {
  countDocuments,
  countryButton,
  countryGroup,
  expectScroll,
  historyLength,
  opened,
  openStory,
  panelOf,
  scrollTop,
  theMap,
  untilStill,
} from '../support/reader.ts';
import { countries, countryPath, mapName, must } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [first, second] = [must(countries[1]), must(countries.at(-1))];

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('every country opens from its button and closes by Escape, Back and its button again, in one document', {
      tag: viewport.width === 360 ? '@smoke' : [],
    }, async ({ page }) => {
      const documents = countDocuments(page);
      await openStory(page);
      const closings = [
        () => page.keyboard.press('Escape'),
        () => page.goBack(),
        (name: string) => countryButton(page, name).click(),
      ];
      for (const [index, country] of countries.entries()) {
        const button = countryButton(page, country.name);
        await button.scrollIntoViewIfNeeded();
        await untilStill(page);
        const [top, entries] = [await scrollTop(page), await historyLength(page)];
        await button.click();
        await expect(page).toHaveURL(countryPath(country));
        if (index === 0) expect(await historyLength(page), 'opening adds an entry').toBe(entries + 1);
        await expect(panelOf(page, country.name).getByRole('heading', { level: 2 })).toBeFocused();
        await expect(theMap(page)).toHaveAccessibleName(mapName(country.name));
        for (const { name } of countries)
          await expect(countryButton(page, name)).toHaveAttribute(
            'aria-pressed',
            String(name === country.name),
          );

        const close = must(closings[index % closings.length]);
        await close(country.name);
        await expect(panelOf(page, country.name)).toHaveCount(0);
        await expect(page).toHaveURL((url) => url.pathname === '/');
        await expect(button).toBeFocused();
        await expect(button).toHaveAttribute('aria-pressed', 'false');
        await expectScroll(page, top, `the reading position after ${country.name}`);
      }
      expect(documents(), 'documents loaded').toBe(1);
    });

    test('a country opened in the middle of the story gives the reading position back when it closes', async ({
      page,
    }) => {
      await openStory(page);
      const link = page.locator('section[data-chapter] a[data-country]').last();
      await link.scrollIntoViewIfNeeded();
      await untilStill(page);
      await expect(page, 'the address names the chapter being read').toHaveURL(/#/);
      const top = await scrollTop(page);
      await link.click();
      await expect(opened(page)).toBeVisible();
      await expect(opened(page).getByRole('heading', { level: 2 })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
      await expect(link).toBeFocused();
      await expectScroll(page, top);
    });
  });
}

test('a country opened straight after a long way back closes to where it was opened, not to where the way began', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStory(page);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await expect(page, 'the address names the last chapter').toHaveURL(/#/);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await countryButton(page, first.name).click();
  await expect(panelOf(page, first.name).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await untilStill(page);
  expect(await scrollTop(page)).toBe(0);
});

test('one country after another: Back goes through both, Forward opens them again, Escape leaves all at once', async ({
  page,
}) => {
  const documents = countDocuments(page);
  await openStory(page);
  await countryButton(page, first.name).click();
  await expect(panelOf(page, first.name)).toBeVisible();
  await countryButton(page, second.name).click();
  await expect(panelOf(page, second.name)).toBeVisible();
  await expect(countryButton(page, first.name)).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await expect(panelOf(page, first.name)).toBeVisible();
  await page.goBack();
  await expect(opened(page)).toHaveCount(0);
  await page.goForward();
  await expect(panelOf(page, first.name)).toBeVisible();
  await page.goForward();
  await expect(panelOf(page, second.name)).toBeVisible();
  await expect(page).toHaveURL(countryPath(second));
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.pathname === '/');
  expect(documents(), 'documents loaded').toBe(1);
});

test('the address of a country opens with its panel first in the story, and closes into the whole story', async ({
  page,
}) => {
  for (const country of countries) {
    await page.goto('about:blank');
    const documents = countDocuments(page);
    await openStory(page, countryPath(country));
    const panel = panelOf(page, country.name);
    await expect(panel).toBeInViewport();
    expect(await panel.evaluate((element) => element.matches('main > :first-child'))).toBe(true);
    await expect(theMap(page)).toHaveAccessibleName(mapName(country.name));
    await expect(theMap(page)).toBeInViewport();
    await expect(countryButton(page, country.name)).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(page).toHaveURL((url) => url.pathname === '/');
    await expect(countryGroup(page).locator('[aria-pressed="true"]')).toHaveCount(0);
    expect(documents(), `documents loaded for ${country.name}`).toBe(1);
    page.removeAllListeners('request');
  }
});
