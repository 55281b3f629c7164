import type { Page } from '@playwright/test';
import { countDocuments, expectScroll, openStory, scrollTop, untilStill } from '../support/reader.ts';
import { chapters, must, story, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const chapter = must(chapters[1]).id;
/** The mark of the first sentence of a chapter that states a fact. */
const firstMark = (page: Page) => page.locator(`section[data-chapter="${chapter}"] a[data-note]`).first();
const evidence = (page: Page) => page.getByRole('complementary', { name: ui.voices });

test('a sentence’s mark opens what it rests on right below, and Escape closes it and gives the focus back', async ({
  page,
}) => {
  const documents = countDocuments(page);
  await openStory(page);
  const mark = firstMark(page);
  await mark.scrollIntoViewIfNeeded();
  await untilStill(page);
  const top = await scrollTop(page);
  await mark.click();
  await expect(evidence(page)).toBeFocused();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  for (const id of ((await mark.getAttribute('data-note')) ?? '').split(' ')) {
    const fact = must(story.facts.find((one) => one.id === id));
    await expect(evidence(page)).toContainText(fact.statement);
    for (const source of fact.sources)
      await expect(evidence(page)).toContainText(
        must(story.sources.find((one) => one.id === source)).publisher,
      );
  }
  await page.keyboard.press('Escape');
  await expect(evidence(page)).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expectScroll(page, top);
  expect(documents()).toBe(1);
});

test('a mark closes what it opened, and another mark takes its place', async ({ page }) => {
  await openStory(page);
  const marks = page.locator(`section[data-chapter="${chapter}"] a[data-note]`);
  await marks.nth(0).click();
  await expect(evidence(page)).toHaveCount(1);
  await marks.nth(1).click();
  await expect(marks.nth(1)).toHaveAttribute('aria-expanded', 'true');
  await expect(marks.nth(0)).not.toHaveAttribute('aria-expanded');
  await expect(evidence(page)).toHaveCount(1);
  await marks.nth(1).click();
  await expect(evidence(page)).toHaveCount(0);
});

test('the keyboard opens it, too, and Tab goes on into its sources', async ({ page }) => {
  await openStory(page);
  await firstMark(page).focus();
  await page.keyboard.press('Enter');
  await expect(evidence(page)).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
});

test.describe('when the evidence does not arrive', () => {
  test.use({
    allow: { problems: [/^request failed: .*\/assets\//, /^console error: Failed to load resource/] },
  });

  test('the mark leads to the chapter’s notes, as it does without scripts', async ({ page }) => {
    await page.route('**/assets/claims*', (route) => route.abort());
    await openStory(page);
    const mark = firstMark(page);
    const target = page.locator((await mark.getAttribute('href')) ?? 'none');
    await mark.click();
    await expect(target).toBeInViewport();
  });
});
