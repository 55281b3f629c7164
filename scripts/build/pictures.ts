import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** A picture as SVG: `outlines` with letters as paths, for PNG; `words` with real text, where it is offered as a file. */
export type Picture = { path: string; outlines: string; words?: string };

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
/** Pixels per SVG unit of downloads: sharp in print at 15 cm and on dense screens. */
const downloadScale = 1.6;

/** Writes every picture into `outDir`: downloads as SVG and PNG, share pictures as PNG alone. */
export async function writePictures(pictures: Picture[], outDir: string, pngCache: string): Promise<void> {
  await Promise.all(
    pictures.map(async ({ path, words, outlines }) => {
      const file = join(outDir, path);
      await mkdir(dirname(file), { recursive: true });
      if (words !== undefined) await writeFile(`${file}.svg`, words);
      await writeFile(`${file}.png`, await renderPng(outlines, words ? downloadScale : 1, pngCache));
    }),
  );
}

/** An SVG as PNG, cached by its source: the same SVG gives the same bytes, without browser or system fonts. */
export async function renderPng(svg: string, scale: number, pngCache: string): Promise<Buffer> {
  const key = createHash('sha256').update(`${version} ${scale}\n${svg}`).digest('hex').slice(0, 32);
  const cached = join(pngCache, `${key}.png`);
  try {
    return await readFile(cached);
  } catch {
    const options = { fitTo: { mode: 'zoom' as const, value: scale }, font: { loadSystemFonts: false } };
    const png = (await renderAsync(svg, options)).asPng();
    await mkdir(pngCache, { recursive: true });
    // Renamed, so that neither another build nor the next one reads half a file; pages of one build share pictures.
    const unfinished = `${cached}.${randomUUID()}`;
    await writeFile(unfinished, png);
    await rename(unfinished, cached);
    return png;
  }
}
