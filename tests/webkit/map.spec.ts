import { findNameProblems, readNames } from '../support/mapNames.ts';
import { chapters, countries, countryPath, mapName, outline } from '../support/story.ts';
import { expect, openStory, test } from '../support/webkitTest.ts';

for (const width of [447, 1280]) {
  test(`at ${width} px the names on the map keep clear of each other and stand where they belong`, async ({
    webkit,
  }) => {
    await webkit.resize(width, 800);
    const expectClear = async (scene: string, title: string) => {
      const name = mapName(title);
      const find = () =>
        webkit.evaluate(() => document.querySelector('main figure [role="img"]')?.getAttribute('aria-label'));
      await expect.poll(find).toBe(name);
      const map = await webkit.find('main figure [role="img"]', 'image', name);
      // The map moves for up to 800 ms.
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect.soft(findNameProblems(await webkit.evaluate(readNames, map), scene), scene).toEqual([]);
    };
    for (const { id, nav } of chapters.filter((one) => outline.map.scenes[one.id] !== undefined)) {
      await webkit.goto('/robots.txt');
      await openStory(webkit, `/#${id}`);
      await expectClear(id, nav);
    }
    for (const country of countries) {
      await openStory(webkit, countryPath(country));
      await expectClear(`countries/${country.slug}`, country.name);
    }
  });
}
