import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { importSource } from '../lib/importSource.mjs';
import { isStartedDirectly, root } from '../lib/paths.mjs';
import { runMain } from '../lib/problem.mjs';
import { readGreyPng } from './png.mjs';

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** Draws a story's relief and rivers into its map/relief.json. Sizes come back as [part, bytes in brotli]. */
export async function writeRelief(story) {
  const { buildRelief } = await importSource('map/relief/buildRelief.ts');
  const { toElevation } = await importSource('map/relief/elevation.ts');
  const file = (name) => join(story, 'map', name);
  const [png, rivers, source, { projection }, { origin, focus }] = await Promise.all([
    readFile(file('elevation.png')),
    readJson(file('rivers.topo.json')),
    readJson(file('source.json')),
    readJson(join(story, 'map.json')),
    readJson(file('relief-source.json')),
  ]);
  const elevation = toElevation(readGreyPng(png), origin);
  const relief = buildRelief(elevation, rivers, projection, source.extent, focus);
  const text = `${JSON.stringify(relief, null, 1)}\n`;
  await writeFile(file('relief.json'), text);
  return [...Object.entries(relief), ['whole file', relief]].map(([part, value]) => [
    part,
    brotliCompressSync(JSON.stringify(value)).length,
  ]);
}

if (isStartedDirectly(import.meta.url)) {
  await runMain(async () => {
    const sizes = await writeRelief(resolve(root, process.env.STORY ?? 'src/content'));
    for (const [part, bytes] of sizes) console.log(part.padEnd(14), String(bytes).padStart(6), 'B brotli');
  });
}
