import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadStory } from '../../src/model/loadStory.ts';
import { addPseudoLocale, pseudoCode } from '../../src/model/pseudoLocale.ts';
import type { Story } from '../../src/model/types.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toStoryData } from '../../src/viewModel/story.ts';
import { addLanguage } from '../support/addLanguage.ts';
import { listBuilt } from '../support/built.ts';
import { findCutOff, findPlainWords } from '../support/findCutOff.ts';
import { namePattern } from '../support/namesOf.ts';
import { opened, openStory } from '../support/reader.ts';
import { readIn, type ServedStory, serveStory } from '../support/servedStory.ts';
import { must } from '../support/story.ts';

// Another story, a fourth language and the made-up one, in one build: all three from files alone.
test.describe.configure({ mode: 'serial' });

const folder = '.cache/lantern-lake-and-hebrew';
let served: ServedStory;
let story: Story;

function load(from: string): Story {
  const loaded = loadStory(from);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.story;
}
const outlineIn = (locale: string) => toStoryData(createContent(story, locale, '/'));

test.beforeAll(async () => {
  test.setTimeout(300_000);
  addLanguage('tests/fixtures/stories/lantern-lake', folder, 'he');
  story = addPseudoLocale(load(folder));
  served = await serveStory(folder, 'dist-other-story', 4500 + test.info().workerIndex * 20);
});
test.afterAll(() => served.close());

test('nothing that is built of another story names a country or place of this one', () => {
  const pattern = namePattern(load('src/content'));
  const found = listBuilt(served.dir)
    .filter((file) => /\.(html|js|css|json|csv|xml|txt)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(served.dir, file), 'utf8').matchAll(pattern)].map(([name]) => `${file}: ${name}`),
    );
  expect([...new Set(found)]).toEqual([]);
});

test('another story opens its countries and proposals, the one with the longest name and the one nothing came of included', async ({
  browser,
}) => {
  const { countries, proposals, words } = outlineIn('en');
  const problems = await readIn(browser, served, { viewport: { width: 320, height: 568 } }, async (page) => {
    await openStory(page);
    for (const { name, slug } of countries) {
      await page
        .getByRole('group', { name: words.countries })
        .getByRole('button', { name, exact: true })
        .click();
      await expect(page).toHaveURL(`/countries/${slug}/`);
      await expect(opened(page).getByRole('heading', { level: 2 })).toContainText(name);
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
    }
    const silent = must(
      story.proposals.find(({ slug }) => story.words['en']?.proposals[slug]?.after.length === 0),
    );
    await openStory(page, `/proposals/${silent.slug}/`);
    await expect(opened(page)).toContainText(must(proposals.find(({ slug }) => slug === silent.slug)).title);
    await expect(opened(page).getByText(words.nothingFound, { exact: true })).toBeVisible();
    expect(await findCutOff(page)).toEqual([]);
  });
  expect(problems).toEqual([]);
});

test('a language added by its folder is read from the right, found from the others, and opens a country', async ({
  browser,
}) => {
  const { countries, words } = outlineIn('he');
  const country = must(countries[0]);
  for (const width of [320, 1280]) {
    const problems = await readIn(browser, served, { viewport: { width, height: 800 } }, async (page) => {
      await openStory(page);
      await page.locator('a[hreflang="he"]').click();
      await expect(page).toHaveURL('/he/');
      await openStory(page, '/he/');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.locator('html')).toHaveAttribute('lang', 'he');
      await page
        .getByRole('group', { name: words.countries })
        .getByRole('button', { name: country.name, exact: true })
        .click();
      await expect(page).toHaveURL(`/he/countries/${country.slug}/`);
      await expect(opened(page).getByRole('heading', { level: 2 })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(opened(page)).toHaveCount(0);
      const wide = await page.evaluate(() => {
        const root = document.documentElement;
        return [root.scrollWidth, root.clientWidth];
      });
      expect(wide[0], `at ${width} px`).toBe(wide[1]);
      expect(await findCutOff(page), `cut off at ${width} px`).toEqual([]);
    });
    expect(problems).toEqual([]);
  }
});

test('in the made-up language nothing is cut off, and every word is accented or comes from the data', async ({
  browser,
}) => {
  const isData = dataPattern();
  const [proposal, country] = [must(story.proposals[1]).slug, must(story.participants.at(-1)).slug];
  for (const width of [320, 1280]) {
    const problems = await readIn(browser, served, { viewport: { width, height: 800 } }, async (page) => {
      for (const path of ['', `proposals/${proposal}/`, `countries/${country}/`, 'notes/']) {
        await (path === 'notes/'
          ? page.goto(`/${pseudoCode}/${path}`)
          : openStory(page, `/${pseudoCode}/${path}`));
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
        });
        expect.soft(await findCutOff(page), `/${path} at ${width} px`).toEqual([]);
        const plain = (await findPlainWords(page)).filter((text) =>
          /[A-Za-z]{2}/.test(text.replace(isData, '')),
        );
        expect.soft(plain, `words nobody translates on /${path}`).toEqual([]);
      }
    });
    expect(problems).toEqual([]);
  }
});

/** What may stand on a page in letters of its own: what sources are called and say, dates, money, sizes of files. */
function dataPattern(): RegExp {
  const { sources, facts, corrections } = story;
  const texts = [
    ...sources.flatMap(({ publisher, title, url }) => [publisher, title, url ?? '']),
    ...facts.map(({ statement }) => statement),
    ...corrections.flatMap(({ was, now }) => [was, now]),
    ...Object.values(story.words).map(({ locale }) => locale.name),
    // Formats of files go by the same name in every language.
    'SVG',
    'PNG',
  ].filter((text) => text !== '');
  const literal = texts
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const months = Array.from({ length: 12 }, (_, month) =>
    ['long', 'short'].map((style) =>
      new Intl.DateTimeFormat('en-GB', { month: style as 'long', timeZone: 'UTC' }).format(
        Date.UTC(2031, month),
      ),
    ),
  ).flat();
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const formats = ['US(?=\\$)', 'million', 'billion', 'kilobytes?', 'CSV', 'JSON'];
  return new RegExp([...literal, ...days, ...months, ...formats].join('|'), 'g');
}
