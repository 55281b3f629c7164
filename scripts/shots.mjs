import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './ensure.mjs';
import { checkBuilt } from './lib/checkBuilt.mjs';
import { listen } from './lib/listen.mjs';
import { cacheDir, distDir } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { createStaticServer } from './lib/server.mjs';

const heights = { 320: 568, 360: 740, 768: 1024, 1280: 800, 1680: 1050 };
const out = join(cacheDir, 'shots');

const wanted = process.argv.slice(2);
const pick = (all) => {
  const some = all.filter((one) => wanted.includes(one));
  return some.length > 0 ? some : all;
};

/**
 * Pictures of the built site, to be looked at and not compared: every chapter, a card and a country, at each width,
 * light and dark, into .cache/shots. `npm run shots -- 360 dark trade` takes only those; with the folder of a language,
 * `npm run shots -- ru`, its pages.
 */
await runMain(async () => {
  await ensureDependencies();
  checkBuilt();
  const { chromium } = await import('@playwright/test');
  const language = wanted.find((one) => existsSync(join(distDir, one, 'index.html')));
  const server = createStaticServer({ dir: distDir });
  const origin = `http://localhost:${await listen(server, { port: 4400 })}`;
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  await mkdir(out, { recursive: true });
  for (const width of pick(Object.keys(heights)))
    for (const colorScheme of pick(['light', 'dark'])) {
      const viewport = { width: Number(width), height: heights[width] };
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
      await takeViews(page, origin, language, `${width}-${colorScheme}`);
      await page.close();
    }
  await browser.close();
  server.close();
  console.log(`Pictures are in ${out}`);
});

/** A picture of every chapter, and of one of each thing that opens, with the size and colours in its name. */
async function takeViews(page, origin, language, looks) {
  const prefix = language === undefined ? '' : `/${language}`;
  await page.goto(`${origin}${prefix}/`);
  const chapters = await page.$$eval('section[data-chapter]', (all) =>
    all.map(({ dataset }) => dataset.chapter),
  );
  const paths = Object.fromEntries([
    ...chapters.map((id) => [id, `${prefix}/#${id}`]),
    ['country', await firstLink(page, '/countries/')],
    ['proposal', await firstLink(page, '/proposals/')],
    ['notes-page', `${prefix}/notes/`],
  ]);
  for (const name of pick(Object.keys(paths))) {
    await page.goto('about:blank');
    await page.goto(origin + paths[name]);
    await page.waitForTimeout(350);
    const file = [name, looks, ...(language === undefined ? [] : [language])].join('-');
    await page.screenshot({ path: join(out, `${file}.png`) });
  }
}

/** Where the first link into a folder of the site leads. */
function firstLink(page, folder) {
  return page.locator(`main a[href*="${folder}"]`).first().getAttribute('href');
}
