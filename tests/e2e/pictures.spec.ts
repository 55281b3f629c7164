import { openStory } from '../support/reader.ts';
import { chapters, must, outline, story, ui, words } from '../support/story.ts';
import { expect, test } from '../support/test.ts';

const timelineIn = must(
  chapters.find(({ id }) => words.chapters[id]?.blocks.some(({ kind }) => kind === 'timeline')),
);
const mapped = chapters.filter(({ id }) => outline.map.scenes[id] && words.chapters[id]?.picture);

test('the timeline is walked with Tab, and the map marks the place of the entry in focus', async ({
  page,
}) => {
  await openStory(page, `/#${timelineIn.id}`);
  const entries = page.locator(`[data-chapter="${timelineIn.id}"] figure ol a`);
  const shown = must(story.chapters.find(({ id }) => id === timelineIn.id)?.scene).places;
  const places = await entries.evaluateAll((all) => all.map((one) => one.getAttribute('data-place')));
  const at = places.findIndex((place, index) => shown.includes(place ?? '') && places[index + 1] !== place);
  expect(at, 'an entry whose place is on the map').toBeGreaterThanOrEqual(0);
  await entries.nth(at).focus();
  const marked = page.locator('[data-pointed][data-kind]').filter({ visible: true });
  await expect(marked.first()).toHaveAttribute('data-pointed', 'true');
  await expect(
    page.locator(`[data-place="${places[at]}"][data-pointed]`).filter({ visible: true }),
  ).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(entries.nth(at + 1)).toBeFocused();
  await expect(page.locator(`[data-place="${places[at]}"][data-pointed]`)).toHaveCount(0);
});

test('every chart and map shows its table, in the same place and from the keyboard', async ({ page }) => {
  await openStory(page);
  const buttons = page.locator('main figure > details > summary').filter({ hasText: ui.showAsTable });
  const figures = page.locator('main [data-chapter] figure');
  await expect(buttons).toHaveCount(await figures.count());
  expect(await buttons.count()).toBeGreaterThan(mapped.length);
  for (const { id } of mapped) {
    const figure = page
      .locator(`[data-chapter="${id}"] figure`)
      .filter({ has: page.locator(`#${id}-point`) });
    await figure.locator('summary').focus();
    await page.keyboard.press('Enter');
    const rows = figure.getByRole('table').getByRole('rowheader');
    const { lit, places, routes = [] } = must(story.chapters.find((one) => one.id === id)?.scene);
    await expect(rows, `what the map of ${id} shows`).toHaveCount(lit.length + places.length + routes.length);
  }
});

test('a narrow screen names the routes of a map below it, a wide one on it', async ({ page }) => {
  const id = must(mapped.find((one) => must(outline.map.scenes[one.id]).routes.length > 0)).id;
  const route = must(outline.map.routes.find((one) => outline.map.scenes[id]?.routes.includes(one.id)));
  const named = page
    .locator('li')
    .filter({ hasText: route.name, visible: true })
    .filter({ has: page.locator('svg') });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openStory(page, `/#${id}`);
    await expect(named, `at ${width} px`).toHaveCount(1);
  }
});
