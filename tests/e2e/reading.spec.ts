import type { Page } from '@playwright/test';
import {
  expectInSight,
  headingOf,
  historyLength,
  openStory,
  stepNav,
  theMap,
  untilReady,
  untilStill,
} from '../support/reader.ts';
import { chapters, mapName, must, progress, ui, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Sees that the steps, the map and the address all name the chapter at `index`. */
async function expectChapter(page: Page, index: number) {
  const { id, nav } = must(chapters[index]);
  await expect(stepNav(page)).toContainText(progress(index));
  await expect(theMap(page)).toHaveAccessibleName(mapName(nav));
  await expect(page).toHaveURL((url) => url.hash === (index === 0 ? '' : `#${id}`));
}

const headingOfChapter = (page: Page, index: number) =>
  index === 0
    ? headingOf(page, words.opening.headline, 1)
    : page.locator(`#${must(chapters[index]).id}`).getByRole('heading', { level: 2 });

for (const viewport of sizes) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('the address of a chapter opens with its heading in view, clear of what is pinned', async ({
      page,
    }) => {
      for (const [index, { id }] of chapters.entries()) {
        // Every other chapter at this size, the rest at the other; all at both when everything is tested.
        if (process.env['TEST_ALL'] !== '1' && index % 2 !== sizes.indexOf(viewport)) continue;
        await page.goto('about:blank');
        await page.goto(`/#${id}`);
        await untilReady(page);
        await untilStill(page);
        await expectInSight(headingOfChapter(page, index), `the heading of ${id}`);
        await expectChapter(page, index);
      }
    });

    test('scrolling through the story names each chapter in turn and adds nothing to the history', {
      tag: viewport.width === 360 ? '@smoke' : [],
    }, async ({ page }) => {
      await openStory(page);
      const entries = await historyLength(page);
      const seen = await scrollThrough(page);
      expect(seen).toEqual(chapters.map((_, index) => progress(index)));
      await expectChapter(page, chapters.length - 1);
      for (const index of [3, 1, 0].filter((one) => one < chapters.length)) {
        await page.evaluate((id) => {
          const { top, height } = must(
            document.querySelector(`section[data-chapter="${id}"]`),
          ).getBoundingClientRect();
          scrollBy({
            top: top + Math.min(height / 2, innerHeight / 4) - innerHeight * 0.6,
            behavior: 'instant',
          });
          function must<T>(value: T | null): T {
            if (value === null) throw new Error(`No section for chapter ${id}.`);
            return value;
          }
        }, must(chapters[index]).id);
        await expectChapter(page, index);
      }
      expect(await historyLength(page)).toBe(entries);
    });

    test('Next leads through every chapter, and Previous back', async ({ page }) => {
      await openStory(page);
      const steps = stepNav(page);
      await steps.scrollIntoViewIfNeeded();
      for (let index = 1; index < chapters.length; index += 1) {
        await steps.getByRole('link', { name: new RegExp(`^${ui.next}`) }).click();
        await expectChapter(page, index);
        await expectInSight(headingOfChapter(page, index), `the heading of ${chapters[index]?.id}`);
      }
      await expect(steps.getByRole('link', { name: new RegExp(`^${ui.next}`) })).toHaveCount(0);
      for (let index = chapters.length - 2; index >= 0; index -= 1) {
        await steps.getByRole('link', { name: new RegExp(`^${ui.previous}`) }).click();
        await expectChapter(page, index);
      }
      await expect(steps.getByRole('link', { name: new RegExp(`^${ui.previous}`) })).toHaveCount(0);
    });
  });
}

test('after the window changes its size, the chapter named is the one in the middle of the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStory(page, `/#${must(chapters.at(-4)).id}`);
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 740, height: 360 },
    { width: 1680, height: 1050 },
    { width: 768, height: 1024 },
  ]) {
    await page.setViewportSize(viewport);
    await untilStill(page);
    await expect
      .poll(async () => (await chaptersInMiddle(page)).includes((await namedChapter(page)) ?? ''), {
        message: `at ${viewport.width}×${viewport.height}`,
      })
      .toBe(true);
  }
});

test('Back returns to the chapter left by Next, and from another page to the chapter left there', async ({
  page,
}) => {
  await openStory(page);
  const next = stepNav(page).getByRole('link', { name: new RegExp(`^${ui.next}`) });
  await next.click();
  await expectChapter(page, 1);
  await next.click();
  await expectChapter(page, 2);
  await page.goBack();
  await expectChapter(page, 1);
  await page.goForward();
  await expectChapter(page, 2);
  await page.goto('/notes/');
  await expect(headingOf(page, ui.notesTitle, 1)).toBeVisible();
  await page.goBack();
  await expectChapter(page, 2);
});

test('the list of contents leads to every chapter', async ({ page }) => {
  await openStory(page);
  const contents = page.getByRole('navigation', { name: ui.contents });
  for (const [index, { nav }] of chapters.entries()) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const summary = page.locator('summary', { hasText: ui.contents }).first();
    if (!(await contents.isVisible())) await summary.click();
    await contents.getByRole('link', { name: nav, exact: true }).click();
    await untilStill(page);
    await expectChapter(page, index);
  }
});

/** Turns the wheel from top to end, and returns what the steps said, each once in order. */
async function scrollThrough(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => {
    const seen: string[] = [];
    const nav = [...document.querySelectorAll('nav')].find((one) => one.getAttribute('aria-label') === name);
    for (let y = 0; ; y += innerHeight / 3) {
      scrollTo({ top: y, behavior: 'instant' });
      for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
      const now = nav?.querySelector('p > :first-child')?.textContent ?? '';
      if (seen.at(-1) !== now) seen.push(now);
      if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) return seen;
    }
  }, ui.chapters);
}

/** Ids of the chapters that lie across the middle of the text's area, give or take an eighth of the window. */
function chaptersInMiddle(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = (x: number) => {
      const pinned = document.querySelector('main [role="img"]')?.getBoundingClientRect();
      const covers = pinned !== undefined && pinned.left < x && pinned.right > x && pinned.bottom > 0;
      return covers ? Math.min(pinned.bottom, innerHeight * 0.6) : 0;
    };
    const text = document.querySelector('section[data-chapter]')?.getBoundingClientRect();
    const top = over((text?.left ?? 0) + 20);
    const middle = (top + innerHeight) / 2;
    return [...document.querySelectorAll('main [data-chapter]')]
      .filter((one) => {
        const box = one.getBoundingClientRect();
        return box.top < middle + innerHeight / 8 && box.bottom > middle - innerHeight / 8;
      })
      .map((one) => one.getAttribute('data-chapter') ?? '');
  });
}

async function namedChapter(page: Page): Promise<string | undefined> {
  const said = (await stepNav(page).textContent()) ?? '';
  // The last: “11 of 11” holds “1 of 11”, too.
  return chapters.findLast((_, index) => said.includes(progress(index)))?.id;
}
