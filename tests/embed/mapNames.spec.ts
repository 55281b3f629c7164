import { inHost, layoutOf } from '../support/framing.ts';
import { findCrowding, readNames } from '../support/mapNames.ts';
import { story } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

/** From the least box of steps to one as wide as a column; each in every language where everything is tested. */
const everything = process.env['TEST_ALL'] === '1';
const boxes = [
  [280, 320],
  [300, 400],
  [320, 480],
  [360, 480],
  [360, 640],
  [480, 480],
  [640, 480],
  [700, 500],
  [1000, 640],
] as const;
const folders = story.meta.locales.map((locale, at) => (at === 0 ? '' : `${locale}/`));
/** The longest names stand in the last language. */
const cases = folders.flatMap((folder) =>
  boxes
    .filter(([width, height]) => everything || (folder === folders.at(-1) && width === 360 && height === 480))
    .map(([width, height]) => ({ folder, width, height })),
);

for (const { folder, width, height } of cases)
  test(`at every step in ${width} by ${height} of /${folder} the map is whole or not there, and no name on it lies on another or is cut off`, async ({
    browser,
    baseURL,
  }) => {
    const attributes = `style="width:${width}px" height="${height}"`;
    await inHost(browser, baseURL, { attributes, folder }, async ({ frame }) => {
      expect(await layoutOf(frame)).toBe('stepper');
      const count = await frame.locator('[data-step]').count();
      let named = 0;
      for (let step = 1; step <= count; step += 1) {
        const current = frame.locator('[data-step][data-current]');
        const picture = await current.locator('[data-picture]').evaluate((one) => {
          const { left, width, height } = one.getBoundingClientRect();
          return { isSeen: left < innerWidth && width > 0, width, height };
        });
        if (picture.isSeen) {
          const seen = await current.getByRole('img').evaluate(readNames);
          expect.soft(findCrowding(seen), `step ${step}`).toEqual([]);
          expect.soft(picture.height, `step ${step}: a map, not a strip`).toBeGreaterThan(90);
          named += seen.names.filter(({ kind }) => kind === 'country').length;
        }
        if (step < count) await frame.locator('[data-go="1"]').click();
      }
      if (height >= 480) expect(named, 'names of countries seen').toBeGreaterThan(count);
    });
  });
