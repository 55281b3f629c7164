import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closeServer, createStaticServer, listen } from '../../scripts/support/server.ts';
import { all, canonicalIn, listBuilt, pagesToParse, readPages } from '../support/built.ts';
import { countryButton, opened, openStory, panelOf } from '../support/reader.ts';
import { countries, countryPath, must, pagesByLanguage, proposalPath, proposals } from '../support/story.ts';
import { expect, test, watchContext } from '../support/test.ts';

const site = 'https://news.example';
const base = '/graphics/explainer/';
const dir = resolve('.cache/dist-in-a-folder');

// One build for all of them.
test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  test.setTimeout(120_000);
  execFileSync('node', ['scripts/run.mjs', 'build'], {
    env: { ...process.env, SITE_URL: site, BASE_PATH: base, DIST_DIR: dir },
    stdio: 'pipe',
  });
});

test('built for a folder of another site, every page names its address there', () => {
  // A frame's page names the story it is a part of.
  const canonicals = [...new Set(readPages(dir).flatMap(({ html }) => canonicalIn(html)))];
  expect(canonicals.sort()).toEqual(pagesByLanguage.map(({ path }) => site + base + path.slice(1)).sort());
  expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site}${base}sitemap.xml`);
});

test('built for a folder, everything a page links to or asks for lies in it', () => {
  for (const { path, document } of pagesToParse(readPages(dir))) {
    const addresses = [
      ...all(document, '[src]').map((one) => one.getAttribute('src') ?? ''),
      ...all(document, '[href]').map((one) => one.getAttribute('href') ?? ''),
    ];
    const local = addresses.filter((address) => address.startsWith('/'));
    expect(local.length, path).toBeGreaterThan(5);
    expect([...new Set(local.filter((address) => !address.startsWith(base)))], path).toEqual([]);
  }
  expect(listBuilt(dir)).toContain('index.html');
});

test('served from that folder, countries and proposals open in one document, and their addresses open alone', async ({
  browser,
}) => {
  const server = createStaticServer({ dir, base });
  const port = await listen(server, { port: 4700 + test.info().workerIndex * 20 });
  const baseURL = `http://localhost:${port}`;
  const inFolder = (path: string) => base + path.slice(1);
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const problems = watchContext(context, baseURL);
  const page = await context.newPage();
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents += 1;
  });
  await openStory(page, base);
  const country = must(countries[0]);
  await countryButton(page, country.name).click();
  await expect(page).toHaveURL(inFolder(countryPath(country)));
  await expect(panelOf(page, country.name)).toBeVisible();
  await page.goBack();
  await expect(opened(page)).toHaveCount(0);
  await expect(page).toHaveURL(base);
  const proposal = must(proposals[0]);
  await page.getByRole('link', { name: proposal.title, exact: true }).first().click();
  await expect(page).toHaveURL(inFolder(proposalPath(proposal)));
  expect(documents).toBe(1);
  await page.reload();
  await expect(panelOf(page, proposal.title)).toBeVisible();
  // The page came with the card open; keys are heard once scripts have taken over.
  await expect(async () => {
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).pathname).toBe(base);
  }).toPass();
  await context.close();
  closeServer(server);
  expect(problems).toEqual([]);
});
