import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensurePrograms } from './support/browsers.ts';
import { cacheDir, distDir } from './support/project.ts';
import { closeServer, createStaticServer, listen } from './support/server.ts';

const folder = join(cacheDir, 'screenshots');

/**
 * Screenshots of the build to look at, each path at three widths, light and dark.
 *
 * @param paths of pages: `npm run screenshots -- /#trade /zh/notes/`; the front page where none is given
 */
export async function screenshots(paths: string[]): Promise<void> {
  const { chromium: executablePath = '' } = await ensurePrograms(['chromium']);
  const server = createStaticServer({ dir: distDir });
  const origin = `http://localhost:${await listen(server, { port: 4400 })}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await mkdir(folder, { recursive: true });
  for (const width of [320, 768, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      for (const path of paths.length > 0 ? paths : ['/']) {
        await page.goto('about:blank');
        await page.goto(new URL(path, origin).href, { waitUntil: 'networkidle' });
        const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'index';
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      }
      await page.close();
    }
  await browser.close();
  closeServer(server);
  console.log(`Screenshots are in ${folder}`);
}
