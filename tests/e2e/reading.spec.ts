import type { Page } from '@playwright/test';
import {
  countryButton,
  expectInSight,
  historyLength,
  opened,
  openStory,
  panelOf,
  readPlace,
  readStep,
  stage,
  stepNav,
  stepOf,
  untilReady,
  untilStill,
} from '../support/reader.ts';
import { chapters, countries, must, placeOf, steps, story, ui } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const phone = { width: 390, height: 780 };
const wide = { width: 1280, height: 800 };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Sees that bar, picture and address are at a step. */
async function expectStep(page: Page, id: string) {
  const chapter = must(steps.find((step) => step.id === id)).chapter;
  await expect(stepNav(page)).toContainText(placeOf(id));
  await expect(stage(page)).toHaveAttribute('data-stage', id);
  const isAtStart = chapter === steps[0]?.chapter;
  await expect(page).toHaveURL(({ hash }) =>
    isAtStart ? hash === '' : hash.slice(1).split('-')[0] === chapter,
  );
}

/** A step in the middle of a chapter in the middle of the story. */
const middle = must(steps.filter(({ chapter }) => chapter === chapters[5]?.id)[1]).id;

for (const viewport of [phone, wide])
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('bar, picture and address follow the reader through every step, and the history does not grow', async ({
      page,
    }) => {
      await openStory(page);
      const entries = await historyLength(page);
      for (const { id } of steps) {
        await readStep(page, id);
        await expect(stepNav(page), id).toContainText(placeOf(id));
      }
      await expectStep(page, must(steps.at(-1)).id);
      expect(await historyLength(page)).toBe(entries);
    });

    test('the address of a chapter, a step, and an old one opens with its words in sight', async ({
      page,
    }) => {
      const last = must(chapters.findLast(({ id }) => steps.some(({ chapter }) => chapter === id)));
      const [old] = Object.entries(story.aliases.anchors);
      const wanted = [
        [last.id, must(steps.find(({ chapter }) => chapter === last.id)).id],
        [middle, middle],
        ...(old === undefined ? [] : [[old[0], old[1]] as const]),
      ] as const;
      for (const [hash, id] of wanted) {
        await page.goto('about:blank');
        await openStory(page, `/#${hash}`);
        await untilStill(page);
        const target = page.locator(`[id="${id}"]`);
        await expectInSight(
          target.locator('h1, h2, h3, p, summary').filter({ visible: true }).first(),
          `the words of #${hash}`,
        );
      }
    });

    test('Next leads on by one step, Previous back, and the next Tab goes on from there', async ({
      page,
    }) => {
      await openStory(page, `/#${middle}`);
      await readStep(page, middle);
      const at = steps.findIndex(({ id }) => id === middle);
      await stepNav(page).getByRole('link', { name: ui.nextStep }).click();
      await expectStep(page, must(steps[at + 1]).id);
      await expect(stepOf(page, must(steps[at + 1]).id)).toBeFocused();
      await stepNav(page).getByRole('link', { name: ui.previousStep }).click();
      await expectStep(page, middle);
    });
  });

test('the paragraph being read stays through a turn of the phone and back, and so does the address', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openStory(page);
  for (const id of [middle, must(steps.at(-2)).id]) {
    await readStep(page, id);
    await untilStill(page);
    const place = await readPlace(page);
    for (const viewport of [{ width: 780, height: 390 }, phone, wide, { width: 700, height: 500 }, phone]) {
      await page.setViewportSize(viewport);
      await untilStill(page);
      await expect
        .poll(() => readPlace(page), { message: `${id} at ${viewport.width}×${viewport.height}` })
        .toBe(place);
    }
    await expect(stage(page)).toHaveAttribute('data-stage', id);
    await expect(page).toHaveURL(
      (url) => url.hash === `#${must(steps.find((step) => step.id === id)).chapter}`,
    );
  }
});

test('the paragraph being read stays when a reader sets larger text', async ({ page }) => {
  await page.setViewportSize(wide);
  await openStory(page);
  await readStep(page, middle);
  await untilStill(page);
  const place = await readPlace(page);
  for (const size of ['200%', '100%']) {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    await untilStill(page);
    await expect.poll(() => readPlace(page), { message: `at ${size}` }).toBe(place);
  }
});

test('a reload, and Back from another page, return to the paragraph', async ({ page }) => {
  await page.setViewportSize(phone);
  await openStory(page);
  await readStep(page, middle);
  await expectStep(page, middle);
  await untilStill(page);
  const place = await readPlace(page);
  await page.reload();
  await untilReady(page);
  await expect.poll(() => readPlace(page)).toBe(place);
  await page.goto('/notes/');
  await page.goBack();
  await untilReady(page);
  await expect.poll(() => readPlace(page)).toBe(place);
});

test('Back, reading on, Forward and Back lead to where the reader last was', { tag: '@smoke' }, async ({
  page,
}) => {
  await page.setViewportSize(wide);
  const { name } = must(countries[0]);
  await openStory(page);
  await readStep(page, middle);
  await countryButton(page, name).click();
  await expect(panelOf(page, name)).toBeVisible();
  await page.goBack();
  await expect(opened(page)).toHaveCount(0);
  const further = must(steps[steps.findIndex(({ id }) => id === middle) + 1]).id;
  await readStep(page, further);
  await untilStill(page);
  const place = await readPlace(page);
  await page.goForward();
  await expect(panelOf(page, name)).toBeVisible();
  await page.goBack();
  await expect(opened(page)).toHaveCount(0);
  await expect.poll(() => readPlace(page)).toBe(place);
});

test('a link into a closed detail opens it, and so does its address', async ({ page }) => {
  const detail = must(story.chapters.flatMap(({ details }) => details ?? [])[0]);
  await openStory(page);
  await page.evaluate((id) => {
    location.hash = id;
  }, detail);
  await expect(page.locator(`details#${detail}`)).toHaveAttribute('open');
  await page.goto('about:blank');
  await openStory(page, `/#${detail}`);
  await expect(page.locator(`details#${detail}`)).toHaveAttribute('open');
});

test('a hash that leads nowhere changes nothing', async ({ page }) => {
  for (const hash of ['#no-such-chapter', '#%E0%A4%A', '#<b>']) {
    await page.goto('about:blank');
    await openStory(page, `/${hash}`);
    await expect(stepNav(page)).toContainText(placeOf(must(steps[0]).id));
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  }
});

test('through the whole story there are at least 25 different pictures, and nothing jumps', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!shift.hadRecentInput) shifts.sum += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openStory(page);
  const seen = new Set<string>();
  for (const { id } of steps) {
    await readStep(page, id);
    await untilStill(page);
    seen.add(
      await stage(page).evaluate((figure) =>
        figure.innerHTML.replace(/ (style|transform|aria-label|aria-describedby)="[^"]*"/g, ''),
      ),
    );
  }
  expect(seen.size).toBeGreaterThanOrEqual(25);
  // A name that moves with the camera of the map counts for a few thousandths.
  expect(await page.evaluate('shifts.sum'), 'cumulative layout shift').toBeLessThan(0.02);
});
