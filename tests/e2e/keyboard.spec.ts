import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/i18n/messages.ts';
import { countryButton, opened, openStory, panelOf } from '../support/reader.ts';
import { chapters, countries, must, proposals, ui, words } from '../support/story.ts';
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
    await page.evaluate(() => document.activeElement?.closest('section[data-chapter]') !== null),
    'the next Tab stop is in a chapter',
  ).toBe(true);
});

for (const key of ['Shift+Tab', 'End']) {
  test(`${key} as the very first key leads to the foot of the page and leaves it in sight`, async ({
    page,
  }) => {
    await page.goto('/');
    await page.evaluate(() => {
      const { documentElement: root } = document;
      const laidOut = new Promise<void>((resolve) => {
        new MutationObserver(() => {
          if (!root.classList.contains('deferred')) resolve();
        }).observe(root, { attributeFilter: ['class'] });
      });
      Object.assign(window, { laidOut });
    });
    await page.keyboard.press(key);
    const foot = page.getByRole('contentinfo');
    await expect(foot).toBeInViewport();
    // By then everything has been laid out, and what is out of sight is skipped again.
    await page.evaluate('laidOut');
    await expect(page.locator('html')).toHaveClass(/deferred/);
    await expect(foot).toBeInViewport();
    if (key === 'Shift+Tab') await expect(page.locator('footer :focus')).toBeInViewport();
  });
}

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

    // A browser needs a minute to draw a page for each press: every change gets the ends of the way, the rest is test:all's.
    const most = isAll ? 1500 : 40;
    for (const key of isAll ? ['Tab', 'Shift+Tab'] : [width === 360 ? 'Tab' : 'Shift+Tab']) {
      test(`by ${key} the focus goes on from stop to stop in sight, ${isAll ? 'through' : 'near both ends of'} the whole page, and out of it`, async ({
        page,
      }) => {
        await openStory(page);
        const hidden: string[] = [];
        const first = await walk(page, key, most, hidden);
        if (!first.isOut) {
          await focusNth(page, key === 'Tab' ? -most / 2 : most / 2);
          const last = await walk(page, key, most, hidden);
          expect(last.isOut, 'the focus leaves the page').toBe(true);
        }
        expect(first.stops, 'Tab stops').toBeGreaterThan(countries.length + proposals.length);
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

/** Gives the focus to a link of the page by its place among them, from the end where that is negative. */
async function focusNth(page: Page, place: number) {
  await page.evaluate((at) => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href]')].filter((link) =>
      link.checkVisibility(),
    );
    links.at(at)?.focus();
  }, place);
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
