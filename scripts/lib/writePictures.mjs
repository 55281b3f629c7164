import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawPng } from './drawPng.mjs';

/** Pixels of a picture to take away for each of its own: sharp in print at 15 cm and on fine screens. */
const sharp = 1.6;

/**
 * Writes every picture into `outDir`: as SVG and PNG those to take away, as PNG alone those of shared pages.
 *
 * @param drawn pictures as the server entry's `pictures` gives them
 */
export async function writePictures(drawn, outDir, cacheDir) {
  await Promise.all(
    drawn.map(async ({ path, words, outlines }) => {
      const file = join(outDir, path);
      await mkdir(dirname(file), { recursive: true });
      if (words !== undefined) await writeFile(`${file}.svg`, words);
      await writeFile(`${file}.png`, await drawPng(outlines, words === undefined ? 1 : sharp, cacheDir));
    }),
  );
}
