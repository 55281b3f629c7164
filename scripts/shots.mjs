import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from './chromium.mjs';
import { listen } from './lib/listen.mjs';
import { cacheDir, distDir } from './lib/paths.mjs';
import { createStaticServer } from './lib/server.mjs';

/**
 * Pictures of the built site, to be looked at and not compared: every chapter, a card and a country, at each width,
 * light and dark, into .cache/shots. `npm run shots -- 360 dark trade` takes only those; with the folder of a language,
 * `npm run shots -- ru`, its pages.
 */
const wanted = process.argv.slice(2);
const pick = (all) => {
  const some = all.filter((one) => wanted.includes(String(one)));
  return some.length > 0 ? some : all;
};
const language = wanted.find((one) => existsSync(join(distDir, one, 'index.html'))) ?? '';
const prefix = language === '' ? '' : `/${language}`;
const heights = { 320: 568, 360: 740, 768: 1024, 1280: 800, 1680: 1050 };
const server = createStaticServer({ dir: distDir });
const origin = `http://localhost:${await listen(server, { port: 4400 })}`;
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const out = join(cacheDir, 'shots');
await mkdir(out, { recursive: true });
for (const width of pick([360, 768, 1280, 1680])) {
  for (const colorScheme of pick(['light', 'dark'])) {
    const page = await browser.newPage({
      viewport: { width, height: heights[width] },
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${origin}${prefix}/`);
    const chapters = await page.$$eval('section[data-chapter]', (all) =>
      all.map(({ dataset }) => dataset.chapter),
    );
    const views = [
      ...chapters.map((id) => [id, `${prefix}/#${id}`]),
      ['country', await firstLink(page, '/countries/')],
      ['proposal', await firstLink(page, '/proposals/')],
      ['notes-page', `${prefix}/notes/`],
    ];
    const names = pick(views.map(([name]) => name));
    for (const [name, path] of views.filter(([one]) => names.includes(one))) {
      await page.goto('about:blank');
      await page.goto(origin + path);
      await page.waitForTimeout(350);
      await page.screenshot({
        path: join(out, `${name}-${width}-${colorScheme}${prefix.replace('/', '-')}.png`),
      });
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`Pictures are in ${out}`);

/** Where the first link into a folder of the site leads. */
function firstLink(page, folder) {
  return page.locator(`main a[href*="${folder}"]`).first().getAttribute('href');
}
