import type { Locator, Page } from '@playwright/test';
import { countryButton, opened, openStory, panelOf, stepOf } from '../support/reader.ts';
import { countries, must, proposals, steps, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const isAll = process.env['TEST_ALL'] === '1';

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
    await page.evaluate(() => document.activeElement?.closest('#after-map') !== null),
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

    test('a card opens from its step with keys, closes by its own link, and gives the focus back', async ({
      page,
    }) => {
      const proposal = must(proposals[0]);
      const { id } = must(steps.find((step) => step.proposal === proposal.slug));
      await openStory(page, `/#${id}`);
      const link = stepOf(page, id).getByRole('link').last();
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(panelOf(page, proposal.title).getByRole('heading', { level: 2 })).toBeFocused();
      await tabTo(page, opened(page).getByRole('link', { name: ui.close, exact: true }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(opened(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    });

    test('a source opens at its mark with keys, Tab goes on into it, and Escape gives the focus back', async ({
      page,
    }) => {
      await openStory(page);
      const mark = page.locator('main a[data-note]').first();
      await mark.focus();
      await page.keyboard.press('Enter');
      const source = page.getByRole('complementary');
      await expect(source).toBeFocused();
      await page.keyboard.press('Tab');
      expect(await source.evaluate((box) => box.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await expect(mark).toBeFocused();
    });

    // Each direction at one width; at both when everything is tested.
    for (const direction of isAll ? ['forwards', 'backwards'] : [width === 360 ? 'backwards' : 'forwards']) {
      test(`whatever takes the focus on the way ${direction} through the whole page is in sight`, async ({
        page,
      }) => {
        await openStory(page);
        await page.evaluate(`window.readFocus = ${String(readFocus)}`);
        const { stops, hidden } = await page.evaluate(focusEverything, direction === 'backwards');
        expect(stops, 'what can take the focus').toBeGreaterThan(countries.length + proposals.length);
        expect(hidden).toEqual([]);
      });
    }

    test('by Tab the focus goes on from stop to stop in sight, through the whole page and out of it', {
      tag: '@slow',
    }, async ({ page }) => {
      await openStory(page);
      const hidden: string[] = [];
      const { stops, isOut } = await walk(page, width === 360 ? 'Tab' : 'Shift+Tab', 1500, hidden);
      expect(isOut, 'the focus leaves the page').toBe(true);
      expect(stops, 'Tab stops').toBeGreaterThan(countries.length + proposals.length);
      expect(hidden).toEqual([]);
    });
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

/** Presses a key until the focus has left the page, at most so many times, and adds what a reader cannot see to `hidden`. */
async function walk(page: Page, key: string, most: number, hidden: string[]) {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press(key);
    const { what, sight, isOut } = await page.evaluate(readFocus, false);
    if (isOut) return { stops, isOut };
    if (sight !== 'in sight') hidden.push(`${what} is ${sight}`);
  }
  return { stops: most, isOut: false };
}

/** Runs in the page: gives the focus to everything that takes it, one after the other, and tells what of it is hidden. */
async function focusEverything(isBackwards: boolean): Promise<{ stops: number; hidden: string[] }> {
  const { readFocus: read } = window as unknown as { readFocus: typeof readFocus };
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  );
  if (isBackwards) {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    all.reverse();
  }
  const hidden: string[] = [];
  for (const [index, element] of all.entries()) {
    element.focus();
    // Where something is follows from the layout, which needs no picture; what follows the reading gets one now and then.
    const { what, sight } = await read(index % 10 !== 0);
    if (sight !== 'in sight') hidden.push(`${what} is ${sight}`);
  }
  return { stops: all.length, hidden };
}

/** Runs in the page: what has the focus, and whether a reader can see any of it. */
async function readFocus(isAtOnce = false): Promise<{ what: string; sight: string; isOut: boolean }> {
  if (!isAtOnce) await new Promise((resolve) => requestAnimationFrame(resolve));
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
