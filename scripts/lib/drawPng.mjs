import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json');

/**
 * An SVG as PNG, by a library that needs no browser and no font; the same SVG gives the same bytes. What was drawn once is kept
 * in `cacheDir` by what it was drawn from, so that a build draws only what has changed.
 *
 * @param scale pixels for each of the SVG's own
 */
export async function drawPng(svg, scale, cacheDir) {
  const key = createHash('sha256').update(`${version} ${scale}\n${svg}`).digest('hex').slice(0, 32);
  const kept = join(cacheDir, `${key}.png`);
  try {
    return await readFile(kept);
  } catch {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { loadSystemFonts: false },
    });
    const png = image.asPng();
    await mkdir(cacheDir, { recursive: true });
    await writeFile(kept, png);
    return png;
  }
}
