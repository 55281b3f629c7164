import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/i18n/fill.ts';
import { countryButton, opened, openStory, panelOf } from '../support/reader.ts';
import { chapters, countries, must, proposals, ui, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// A Tab for each link of the story, there and back.
test.setTimeout(300_000);

test('the first Tab shows the way to the story, and takes it', async ({ page }) => {
  await openStory(page);
  const skip = page.getByRole('link', { name: ui.skipToStory });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.activeElement?.closest('main') !== null),
    'Tab goes on in the story',
  ).toBe(true);
});

test('past the last country a link leads over the map, to the chapters', async ({ page }) => {
  await openStory(page);
  await countryButton(page, must(countries.at(-1)).name).focus();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: ui.skipMap });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.activeElement?.closest('section[data-chapter]') !== null),
    'the next Tab stop is in a chapter',
  ).toBe(true);
});

for (const width of [360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: width === 360 ? 740 : 800 } });

    test('every country can be reached, opened and closed with keys alone', async ({ page }) => {
      await openStory(page);
      for (const { name } of countries) {
        const button = countryButton(page, name);
        await tabTo(page, button);
        await page.keyboard.press('Enter');
        await expect(panelOf(page, name).getByRole('heading', { level: 2 })).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(opened(page)).toHaveCount(0);
        await expect(button).toBeFocused();
      }
    });

    test('a card opens from its chapter with keys, closes by its own link, and gives the focus back', async ({
      page,
    }) => {
      const { id } = must(
        chapters.find((one) => words.chapters[one.id]?.blocks.some(({ kind }) => kind === 'proposals')),
      );
      await openStory(page, `/#${id}`);
      const { number, title } = must(proposals[0]);
      const link = page.getByRole('link', { name: fill(ui.openProposal, { n: number }) });
      await tabTo(page, link);
      await page.keyboard.press('Enter');
      await expect(panelOf(page, title).getByRole('heading', { level: 2 })).toBeFocused();
      await tabTo(page, opened(page).getByRole('link', { name: ui.close, exact: true }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(opened(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    });

    // Backwards only where something is pinned above the text, which what comes from above could stop under.
    for (const key of width === 360 ? ['Tab', 'Shift+Tab'] : ['Tab']) {
      test(`through the whole page by ${key}, what has the focus is in sight`, async ({ page }) => {
        await openStory(page);
        if (key === 'Shift+Tab') await focusLast(page);
        const hidden: string[] = [];
        let stops = 0;
        for (; stops < 1500; stops += 1) {
          await page.keyboard.press(key);
          const { what, sight, isOut } = await page.evaluate(readFocus);
          if (isOut) break;
          if (sight !== 'in sight') hidden.push(`${what} is ${sight}`);
        }
        expect(stops, 'Tab stops').toBeGreaterThan(countries.length + proposals.length);
        expect(hidden).toEqual([]);
      });
    }
  });
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  for (let stops = 0; stops < 80; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`80 presses of ${key} did not reach ${String(target)}.`);
}

async function focusLast(page: Page) {
  await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    const links = [...document.querySelectorAll<HTMLElement>('a[href]')].filter((link) =>
      link.checkVisibility(),
    );
    links.at(-1)?.focus();
  });
}

/** Runs in the page: what has the focus, and whether a reader can see any of it. */
async function readFocus(): Promise<{ what: string; sight: string; isOut: boolean }> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const element = document.activeElement;
  if (element === null || element === document.body) return { what: 'nothing', sight: 'out', isOut: true };
  const what = `${element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`;
  const boxes = [...element.getClientRects()].map((box) => ({
    left: Math.max(0, box.left),
    right: Math.min(innerWidth, box.right),
    top: Math.max(0, box.top),
    bottom: Math.min(innerHeight, box.bottom),
  }));
  const shown = boxes.filter(({ left, right, top, bottom }) => right > left && bottom > top);
  if (shown.length === 0) return { what, sight: 'outside the window', isOut: false };
  const over = shown.flatMap(({ left, right, top, bottom }) =>
    [0.25, 0.5, 0.75].map((part) =>
      document.elementFromPoint((left + right) / 2, top + (bottom - top) * part),
    ),
  );
  const isSeen = over.some((top) => top !== null && (element.contains(top) || top.contains(element)));
  const name = over[0]?.closest('[class]')?.getAttribute('class') ?? over[0]?.tagName;
  return { what, sight: isSeen ? 'in sight' : `under ${name}`, isOut: false };
}
