import type { Page } from '@playwright/test';
import { makeProjection } from '../../src/geo/projection.ts';
import type { LngLat } from '../../src/lib/geometry.ts';
import { excessPx, type NameOnMap, overlapPx, readMap } from '../support/mapNames.ts';
import { openStory, theMap, untilReady, untilStill } from '../support/reader.ts';
import {
  chapters,
  countries,
  countryPath,
  mapName,
  outline,
  proposalPath,
  proposals,
  story,
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
/** Browsers round the edges of text to whole pixels. */
const tolerancePx = 1;

for (const viewport of sizes) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('in every scene the names on the map keep clear of each other and of its corners, stand where they belong and can be read', async ({
      page,
    }) => {
      await eachScene(page, async (scene) => {
        const problems = await findProblems(page, scene);
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

/** Everything wrong with the names on the map now, one sentence each. */
async function findProblems(page: Page, scene: string): Promise<string[]> {
  const { box, names, overlays } = await readMap(page);
  const problems = names.flatMap((name, index) => [
    ...names
      .slice(index + 1)
      .filter((other) => overlapPx(name.box, other.box) > tolerancePx)
      .map((other) => `“${name.text}” and “${other.text}” overlap by ${px(overlapPx(name.box, other.box))}`),
    ...overlays
      .filter((overlay) => overlapPx(name.box, overlay) > tolerancePx)
      .map(
        (overlay) => `“${name.text}” is under what lies in a corner by ${px(overlapPx(name.box, overlay))}`,
      ),
    ...(excessPx(name.box, box) > tolerancePx
      ? [`“${name.text}” reaches out of the map by ${px(excessPx(name.box, box))}`]
      : []),
    ...(name.kind === 'country' && !name.touchesOwn
      ? [
          `“${name.text}” stands ${name.over === null ? 'apart from its land' : `on the land of ${name.over}`}`,
        ]
      : []),
    ...(name.kind === 'neighbour' && name.over !== null
      ? [`“${name.text}”, no participant, stands on the land of ${name.over}`]
      : []),
    ...(name.px < leastPx(name) ? [`“${name.text}” is ${name.px} px high`] : []),
  ]);
  const missing = participantsInFrame(scene).filter(({ id }) => !names.some(({ code }) => code === id));
  return [...problems, ...missing.map(({ text }) => `“${text}” is in the frame and not shown`)];
}

const project = makeProjection(story.map.projection);

/** Participants whose names belong inside the frame of a scene. */
function participantsInFrame(scene: string) {
  const frame = outline.map.frames[outline.map.scenes[scene]?.frame ?? ''];
  if (frame === undefined) return [];
  const height = frame.width / outline.map.aspect;
  const isIn = (at: LngLat) => {
    const [x, y] = project([...at]) ?? [0, 0];
    return x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + height;
  };
  return outline.map.labels.filter(({ id }) => {
    const label = story.map.countryLabels[id];
    return label !== undefined && [label.at, ...(label.also ?? [])].some(isIn);
  });
}

const leastPx = ({ kind }: NameOnMap) => (kind === 'country' ? 14 : 12);
const px = (value: number) => `${value.toFixed(1)} px`;
