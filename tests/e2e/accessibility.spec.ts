import type { Page } from '@playwright/test';
import { expectClean } from '../support/expectClean.ts';
import { openStory, untilReady, untilStill } from '../support/reader.ts';
import {
  chapters,
  countries,
  countryPath,
  must,
  outline,
  proposalPath,
  proposals,
} from '../support/story.ts';
import { test } from '../support/test.ts';

/** Also what differs from what was looked at in nothing axe looks for. */
const isEverything = process.env['TEST_ALL'] === '1';

/** What the map shows in a chapter, in kind: all that axe could find other in one than in the next. */
function kindOf({ id }: { id: string }): string | undefined {
  const scene = outline.map.scenes[id];
  return scene && `${scene.routes.length > 0} ${Object.keys(scene.figures).length > 0}`;
}

/** Chapters after the first: one with each kind of map, or all of them. */
const others = chapters
  .slice(1)
  .filter((one, at, all) => isEverything || all.findIndex((before) => kindOf(before) === kindOf(one)) === at);

/** Of what may be opened, the first and the last: they are drawn by the same rule; or all of it. */
const some = <T>(all: readonly T[]): T[] => (isEverything ? [...all] : [must(all[0]), must(all.at(-1))]);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// axe looks at some four thousand elements, several times over.
test.setTimeout(300_000);

// The missing page answers 404, which the browser says in the console.
test.use({ allow: { problems: [/404 \(Not Found\)/] } });

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: width === 360 ? 740 : 800 }, colorScheme });

      // In the dark, the story is the same colours at any width.
      if (colorScheme === 'dark' && width !== 360 && !isEverything) return;
      test(`axe finds nothing against WCAG A and AA in the story, at ${isEverything ? 'any chapter' : 'a chapter of each kind'}`, async ({
        page,
      }) => {
        await openStory(page);
        await openDetails(page);
        await expectClean(page, 'the whole story with its notes open', { colorScheme });
        // Only the map and the steps change with the chapter, and neither by their markup nor their colours with the width.
        const isSame = colorScheme === 'dark' || width !== 360;
        for (const { id } of isSame && !isEverything ? [] : others) {
          await page.evaluate((hash) => location.replace(hash), `#${id}`);
          await untilStill(page);
          await expectClean(page, `chapter ${id}`, { colorScheme, parts: ['main figure', 'main nav'] });
        }
      });

      // What is opened is the same markup and colours at any width; the targets are smallest on the narrow screen.
      if (width !== 360 && !isEverything) return;
      test('axe finds nothing in countries and proposals, the notes or the missing page', async ({
        page,
      }) => {
        const paths = [...some(countries).map(countryPath), ...some(proposals).map(proposalPath)];
        for (const path of paths) {
          await page.goto(path);
          await untilReady(page);
          await expectClean(page, path, { colorScheme, parts: ['#open', 'main figure', '[role="group"]'] });
        }
        for (const path of ['/notes/', '/brief/', '/short/', '/questions/', '/no-such-page/']) {
          await page.goto(path);
          await expectClean(page, path, { colorScheme });
        }
      });
    });
  }
}

test('axe finds nothing wrong with a whole page that comes with something open', async ({ page }) => {
  // Either is the same page with another part put first.
  const all = [proposalPath(must(proposals[0])), countryPath(must(countries[0]))];
  for (const path of isEverything ? all : all.slice(0, 1)) {
    await openStory(page, path);
    await expectClean(page, path, { colorScheme: 'light' });
  }
});

async function openDetails(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
}
