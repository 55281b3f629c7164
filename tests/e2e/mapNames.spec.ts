import type { Page } from '@playwright/test';
import { findNameProblems, readMap } from '../support/mapNames.ts';
import { openStory, theMap, untilReady, untilStill } from '../support/reader.ts';
import {
  chapters,
  countries,
  countryPath,
  mapName,
  outline,
  proposalPath,
  proposals,
} from '../support/story.ts';
import { expect, test } from '../support/test.ts';

// Cuts instead of moves: each scene stands as soon as it is named.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sizes = [
  { width: 320, height: 568 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1680, height: 1050 },
];

for (const viewport of sizes) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('in every scene the names on the map keep clear of each other and of its corners, stand where they belong and can be read', async ({
      page,
    }) => {
      await eachScene(page, async (scene) => {
        const problems = findNameProblems(await readMap(page), scene);
        expect.soft(problems, `the names in the scene ${scene}`).toEqual([]);
      });
    });
  });
}

/** Brings up every scene of the story: chapters by their anchors, countries and proposals by their addresses. */
async function eachScene(page: Page, look: (scene: string) => Promise<void>) {
  await openStory(page);
  for (const { id, nav } of chapters) {
    if (outline.map.scenes[id] === undefined) continue;
    await page.evaluate((hash) => location.replace(hash), `#${id}`);
    await untilStill(page);
    await expect(theMap(page)).toHaveAccessibleName(mapName(nav));
    await look(id);
  }
  const opened = [
    ...countries.map((one) => ({ path: countryPath(one), title: one.name })),
    ...proposals.map((one) => ({ path: proposalPath(one), title: one.title })),
  ];
  for (const { path, title } of opened) {
    await page.goto(path);
    await untilReady(page);
    await expect(theMap(page)).toHaveAccessibleName(mapName(title));
    await look(path.replace(/^\/|\/$/g, ''));
  }
}
