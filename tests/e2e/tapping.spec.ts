import type { Page } from '@playwright/test';
import {
  countryButton,
  countryGroup,
  opened,
  openStory,
  panelOf,
  theMap,
  untilStill,
} from '../support/reader.ts';
import { countries, countryPath, must } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

test.use({
  viewport: { width: 320, height: 568 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
});

/** How far from a border a finger may land: the page promises 20 px, this asks for less. */
const nearPx = 15;

test('on the smallest phone a tap on either of the two smallest participants, or just outside, chooses a participant', async ({
  page,
}) => {
  await openStory(page);
  await theMap(page).scrollIntoViewIfNeeded();
  await untilStill(page);
  for (const code of await smallest(page, 2)) {
    const points = await pointsAround(page, code);
    expect(points.length, `points to tap around ${code}`).toBeGreaterThan(4);
    for (const { x, y, where } of points) {
      await tap(page, x, y);
      await expect(opened(page), `after a tap ${where} ${code} at ${x}, ${y}`).toBeVisible();
      const pressed = countryGroup(page).locator('[aria-pressed="true"]');
      await expect(pressed).toHaveCount(1);
      if (where === 'on') {
        const { name } = must(countries.find((one) => one.code === code));
        await expect(pressed, `a tap on ${name}`).toHaveText(name);
      }
      await expect(opened(page).getByRole('heading', { level: 2 })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
      await expect(pressed).toHaveCount(0);
    }
  }
});

test('a tap on a name on the map chooses the country it names', async ({ page }) => {
  await openStory(page);
  await theMap(page).scrollIntoViewIfNeeded();
  for (const country of countries) {
    const label = page
      .locator(`main span[data-kind="country"][data-country="${country.code}"]:visible`)
      .first();
    const box = must((await label.boundingBox()) ?? undefined);
    await tap(page, box.x + box.width / 2, box.y + box.height / 2);
    await expect(page).toHaveURL(countryPath(country));
    await expect(panelOf(page, country.name).getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opened(page)).toHaveCount(0);
  }
});

test('the map and the buttons do the same', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStory(page);
  const told: string[][] = [];
  for (const choose of [
    (code: string) => clickLand(page, code),
    (code: string) => countryButton(page, must(countries.find((one) => one.code === code)).name).click(),
  ]) {
    const says: string[] = [];
    for (const { code, slug } of countries) {
      await choose(code);
      await expect(page).toHaveURL(countryPath({ slug }));
      says.push(code, await opened(page).innerText(), (await pressedName(page)) ?? '');
      await choose(code);
      await expect(opened(page), `choosing ${code} again closes ${new URL(page.url()).pathname}`).toHaveCount(
        0,
      );
    }
    told.push(says);
  }
  expect(told[0]).toEqual(told[1]);
});

/** Playwright sends Firefox no touches (1.64.1), so a click stands for one there. */
function tap(page: Page, x: number, y: number): Promise<void> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  return isFirefox ? page.mouse.click(x, y) : page.touchscreen.tap(x, y);
}

const pressedName = (page: Page) => countryGroup(page).locator('[aria-pressed="true"]').textContent();

/**
 * Clicks a point of a participant's land that nothing lies over. The map may still be about to show another part of the
 * world; the press only counts where it meets the land.
 */
async function clickLand(page: Page, code: string) {
  const land = page.locator(`main g[data-country]:has(> #map-${code})`);
  await expect(async () => {
    const position = await land.evaluate((group) => {
      const { left, top, width, height } = group.getBoundingClientRect();
      for (let step = 0; step < 2000; step += 1) {
        const [x, y] = [((step * 0.618034) % 1) * width, ((step * 0.414214) % 1) * height];
        if (document.elementFromPoint(left + x, top + y)?.closest('[data-country]') === group)
          return { x, y };
      }
      throw new Error(`No point of ${group.getAttribute('data-country')} can be clicked.`);
    });
    await land.click({ position, timeout: 1000 });
  }).toPass({ timeout: 10_000 });
}

/** Codes of the participants with the smallest boxes on the map, smallest first. */
function smallest(page: Page, count: number): Promise<string[]> {
  return page.evaluate(
    ({ codes, many }) => {
      const area = (code: string) => {
        const box = document.querySelector(`#map-${code}`)?.getBoundingClientRect();
        return box === undefined ? Number.POSITIVE_INFINITY : box.width * box.height;
      };
      return codes.toSorted((a, b) => area(a) - area(b)).slice(0, many);
    },
    { codes: countries.map(({ code }) => code), many: count },
  );
}

/** A point on a participant's land and some up to `nearPx` outside its border, all on the map and clear of its corners. */
function pointsAround(page: Page, code: string): Promise<{ x: number; y: number; where: 'on' | 'near' }[]> {
  return page.evaluate(
    ({ id, reach }) => {
      const path = document.querySelector<SVGPathElement>(`#map-${id}`);
      const toScreen = path?.getScreenCTM();
      if (path === null || !toScreen) throw new Error(`The map does not draw ${id}.`);
      const toLand = toScreen.inverse();
      const onLand = (x: number, y: number) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(toLand));
      const length = path.getTotalLength();
      const border = Array.from({ length: 400 }, (_, at) =>
        path.getPointAtLength((length * at) / 400).matrixTransform(toScreen),
      );
      const gap = (x: number, y: number) =>
        Math.min(...border.map((one) => Math.hypot(one.x - x, one.y - y)));
      const map = path.closest('figure')?.querySelector('[role="img"]')?.parentElement?.parentElement;
      const onMap = (x: number, y: number) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && map?.contains(top) === true && top.closest('ul, svg[aria-hidden]') === null;
      };
      const box = path.getBoundingClientRect();
      const found: { x: number; y: number; where: 'on' | 'near'; angle: number }[] = [];
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      let deepest = { x: 0, y: 0, depth: 0 };
      for (let x = Math.ceil(box.left - reach); x <= box.right + reach; x += 1)
        for (let y = Math.ceil(box.top - reach); y <= box.bottom + reach; y += 1) {
          const away = gap(x, y);
          if (onLand(x, y)) {
            const isBare = document.elementFromPoint(x, y)?.closest('[data-country]') === path.parentElement;
            if (isBare && away > deepest.depth) deepest = { x, y, depth: away };
          } else if (away > reach - 3 && away <= reach - 1 && onMap(x, y))
            found.push({ x, y, where: 'near', angle: Math.atan2(y - middle.y, x - middle.x) });
        }
      found.sort((a, b) => a.angle - b.angle);
      const some = found.filter((_, at) => at % Math.ceil(found.length / 8) === 0);
      return [
        { x: deepest.x, y: deepest.y, where: 'on' as const },
        ...some.map(({ x, y, where }) => ({ x, y, where })),
      ];
    },
    { id: code, reach: nearPx },
  );
}
