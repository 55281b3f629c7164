import { expect, test } from 'vitest';
import { loadStory } from '../../src/model/loadStory.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toMapPaths, toMapView } from '../../src/viewModel/map.ts';

// What the map looks like, as text: it changes only when the drawing does, whatever the browser. A change that was meant is
// taken over by `npm run unit -- --update`, after looking at it.

const loaded = loadStory('src/content');
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { story } = loaded;

test.each(story.meta.locales)(
  'in every scene of %s the names stand where they were last looked at',
  async (locale) => {
    const { scenes, frames } = toMapView(createContent(story, locale, '/'));
    const text = Object.entries(scenes).map(([key, { frame, names }]) => {
      const { x, y, width } = frames[frame] ?? { x: 0, y: 0, width: 0 };
      const lines = names.map(({ id, x: left, y: top, at }) => {
        const offsets = Object.entries(at).map(([size, { dx = 0, dy = 0 }]) => `${size} ${dx},${dy}`);
        return `  ${id} at ${left},${top}: ${offsets.join(' · ')}`;
      });
      return [`${key}: frame ${frame} ${x},${y} ${width} wide`, ...lines].join('\n');
    });
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(`mapLayout/names.${locale}.txt`);
  },
);

test('the outlines have the extent and the detail they were last looked at with', async () => {
  const [locale = ''] = story.meta.locales;
  const { participants, routes, viewBox, ...others } = toMapPaths(createContent(story, locale, '/'));
  const drawn = Object.entries({ ...participants, ...routes, ...others }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const count = (d: string, what: RegExp) => d.match(what)?.length ?? 0;
  const lines = drawn.map(
    ([name, d]) => `${name}: ${count(d, /[Mm]/g)} lines, ${count(d, /-?\d*\.?\d+/g)} numbers`,
  );
  await expect(`${[`view ${viewBox.join(' ')}`, ...lines].join('\n')}\n`).toMatchFileSnapshot(
    'mapLayout/outlines.txt',
  );
});
