import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensurePrograms } from './support/browsers.ts';
import { cacheDir, distDir } from './support/project.ts';
import { closeServer, createStaticServer, listen } from './support/server.ts';

/** Window heights by width, in CSS pixels. */
const heights: Record<string, number> = { 320: 568, 360: 740, 768: 1024, 1280: 800, 1680: 1050 };
const folder = join(cacheDir, 'screenshots');

/**
 * Screenshots of the built site to look at: every chapter, a country, a proposal and the notes, by width and colour scheme.
 *
 * @param wanted only these of widths, schemes, chapters and languages: `npm run screenshots -- 360 dark trade zh`
 */
export async function main(wanted: string[]): Promise<void> {
  const pick = (all: string[]) => {
    const some = all.filter((one) => wanted.includes(one));
    return some.length > 0 ? some : all;
  };
  const { chromium: executablePath = '' } = await ensurePrograms(['chromium']);
  const language = wanted.find((one) => existsSync(join(distDir, one, 'index.html')) && one.length === 2);
  const server = createStaticServer({ dir: distDir });
  const origin = `http://localhost:${await listen(server, { port: 4400 })}${language ? `/${language}` : ''}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  await mkdir(folder, { recursive: true });
  for (const width of pick(Object.keys(heights)))
    for (const colorScheme of pick(['light', 'dark']) as ('light' | 'dark')[]) {
      const viewport = { width: Number(width), height: heights[width] ?? 800 };
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
      const paths = await listPaths(page, origin);
      for (const name of pick(Object.keys(paths))) {
        await page.goto('about:blank');
        await page.goto(new URL(paths[name] ?? '', `${origin}/`).href);
        await page.waitForTimeout(350);
        const file = [name, width, colorScheme, ...(language ? [language] : [])].join('-');
        await page.screenshot({ path: join(folder, `${file}.png`) });
      }
      await page.close();
    }
  await browser.close();
  closeServer(server);
  console.log(`Screenshots are in ${folder}`);
}

/** What to take, by name: each chapter, and one of each kind of page. */
async function listPaths(page: Page, origin: string): Promise<Record<string, string>> {
  await page.goto(`${origin}/`);
  const chapters = await page.$$eval('section[data-chapter]', (all) =>
    all.map((section) => section.getAttribute('data-chapter') ?? ''),
  );
  const firstLink = async (part: string) =>
    (await page.locator(`main a[href*="${part}"]`).first().getAttribute('href')) ?? '';
  return {
    ...Object.fromEntries(chapters.map((id) => [id, `#${id}`])),
    country: await firstLink('/countries/'),
    proposal: await firstLink('/proposals/'),
    'notes-page': 'notes/',
  };
}
