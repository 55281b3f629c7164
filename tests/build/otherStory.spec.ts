import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeServer, createStaticServer, listen } from '../../scripts/support/server.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { addPseudoLocale, pseudoCode } from '../../src/model/pseudoLocale.ts';
import type { Story } from '../../src/model/types.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toStoryData } from '../../src/viewModel/story.ts';
import { listBuilt, readPages } from '../support/built.ts';
import { opened, openStory } from '../support/reader.ts';
import { findCutOff, findPlainWords } from '../support/rendering.ts';
import { readIn, type ServedStory, serveStory } from '../support/servedStory.ts';
import { must } from '../support/story.ts';
import { addLanguage, hostile, namePattern, poisonStory } from '../support/storyFiles.ts';
import { watchContext } from '../support/test.ts';

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
        .getByRole('link', { name, exact: true })
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
        .getByRole('link', { name: country.name, exact: true })
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

// A build of its own takes half a minute, so only when everything is tested; what it draws is tested each time, without a browser.
if (process.env['TEST_ALL'] === '1')
  test('a story that is hostile in every field is read and used in a browser, and nothing of it runs', async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const storyDir = resolve('.cache/hostile-story');
    const dir = resolve('.cache/hostile-dist');
    rmSync(storyDir, { recursive: true, force: true });
    for (const [file, contents] of Object.entries(poisonStory().files)) {
      mkdirSync(dirname(join(storyDir, file)), { recursive: true });
      writeFileSync(join(storyDir, file), JSON.stringify(contents));
    }
    const env = { ...process.env, STORY: storyDir, DIST_DIR: dir, BASE_PATH: '' };
    execFileSync('node', ['scripts/run.mjs', 'build'], { env, stdio: 'pipe' });
    const server = createStaticServer({ dir });
    const port = await listen(server, { port: 4900 });
    const baseURL = `http://localhost:${port}`;
    const context = await browser.newContext({ baseURL });
    const problems = watchContext(context, baseURL);
    const page = await context.newPage();
    // What a script of the story would do is ask.
    page.on('dialog', (dialog) => {
      problems.push(`ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const { path } of readPages(dir).filter((one) => one.path !== '/404.html')) {
      await page.goto(path, { waitUntil: 'networkidle' });
      // Answers fold, and a mark in one that is closed cannot be chosen.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const mark = page.locator('a[data-note]').first();
      if ((await mark.count()) > 0) {
        await mark.click();
        await expect(page.locator('aside').filter({ hasText: 'script' }).first()).toBeVisible();
      }
      expect(await page.locator('main').innerText(), path).toContain(hostile.split('\u2028')[0] ?? hostile);
      expect(await page.locator('img').count(), path).toBe(0);
    }
    await context.close();
    closeServer(server);
    expect(problems).toEqual([]);
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
