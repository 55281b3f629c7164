import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findMissing, readInitialWindow } from '../../scripts/build/initialWindow.ts';
import { distDir } from '../../scripts/support/project.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toMapView } from '../../src/viewModel/map.ts';

const loaded = loadStory(process.env['STORY'] ?? 'src/content');
if (!loaded.ok) throw new Error(`The story has problems:\n${loaded.problems.join('\n')}`);
const { story } = loaded;

const pageIn = (locale: string) =>
  readFile(join(distDir, locale === story.meta.locales[0] ? '' : locale, 'index.html'), 'utf8');

for (const locale of story.meta.locales)
  test(`the first bytes of the page in ${locale} hold its headline, standfirst, styles, every name and every outline`, async () => {
    const html = await pageIn(locale);
    const context = createContent(story, locale, '/');
    const { words } = context;
    const arrived = readInitialWindow(html);
    const labels = toMapView(context).labels.filter(({ kind }) => kind === 'country');
    const labelsByCode = Object.fromEntries(labels.map(({ id, text }) => [id, text]));
    expect(findMissing(html, arrived, { outlines: {}, labels: labelsByCode })).toEqual([]);
    // The last outlines come with the two segments after.
    const { participants: outlines } = story.shapes;
    expect(findMissing(html, readInitialWindow(html, 16_800), { outlines, labels: {} })).toEqual([]);
    for (const d of Object.values(story.shapes.participants)) expect(d).toMatch(/z$/);
    expect(arrived).toContain(`>${words.opening.headline}</h1>`);
  });

test('nothing outside the page is needed to draw its first screen', async () => {
  const tags = (await pageIn(story.meta.locales[0] ?? '')).match(/<(script|link)\b[^>]*>/g) ?? [];
  const blocking = tags.filter(
    (tag) =>
      /rel="(stylesheet|modulepreload)"|as="script"/.test(tag) ||
      (/ src=/.test(tag) && !/ (type="module"|async|defer)[ =>]/.test(tag)),
  );
  expect(blocking).toEqual([]);
});
