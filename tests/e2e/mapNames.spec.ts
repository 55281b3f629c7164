import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/messages.ts';
import type { Opened } from '../../src/model/routes.ts';
import { activePanelScene } from '../../src/viewModel/activePanel.ts';
import { type Language, languages } from '../support/languages.ts';
import { findNameProblems, readNames } from '../support/mapNames.ts';
import { openStory, theMap, untilReady, untilStill } from '../support/reader.ts';
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

/** A map of each size in the first language, a phone in each of the others; every size in every one when everything is tested. */
const sizesOf = (language: Language) =>
  sizes.filter(
    ({ width }) =>
      process.env['TEST_ALL'] === '1' ||
      (language === languages[0] ? [320, 768, 1280] : [360]).includes(width),
  );
const cases = languages.flatMap((language) => sizesOf(language).map((viewport) => ({ language, viewport })));

for (const { language, viewport } of cases) {
  test.describe(`in ${language.code} at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('in every scene the names on the map keep clear of each other and of its corners, stand where they belong and can be read', async ({
      page,
    }) => {
      await eachScene(page, language, async (scene) => {
        const problems = findNameProblems(await mapOf(page, language).evaluate(readNames), scene);
        expect.soft(problems, `the names in the scene ${scene}`).toEqual([]);
      });
    });
  });
}

/** Brings up every scene of the story: chapters by their anchors, countries and proposals by their addresses. */
async function eachScene(page: Page, language: Language, look: (scene: string) => Promise<void>) {
  const { outline, base, mapNameOf } = language;
  const map = mapOf(page, language);
  await openStory(page, base);
  for (const { id } of outline.chapters) {
    if (outline.map.scenes[id] === undefined) continue;
    await page.evaluate((hash) => location.replace(hash), `#${id}`);
    await untilStill(page);
    await expect(map).toHaveAccessibleName(mapNameOf(id));
    await look(id);
  }
  // In other languages the same frames come again with the same names; all are looked at when everything is tested.
  if (language !== languages[0] && process.env['TEST_ALL'] !== '1') return;
  const opened: Opened[] = [
    ...outline.countries.map(({ slug }) => ({ kind: 'country' as const, slug })),
    ...outline.proposals.map(({ slug }) => ({ kind: 'proposal' as const, slug })),
  ];
  for (const one of opened) {
    const scene = activePanelScene(one);
    await page.goto(`${base}${scene}/`);
    await untilReady(page);
    await expect(map).toHaveAccessibleName(mapNameOf(one));
    await look(scene);
  }
}

const mapOf = (page: Page, { outline }: Language) => theMap(page, fill(outline.words.mapName, { title: '' }));
