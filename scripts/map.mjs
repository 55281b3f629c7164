import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ensureDependencies } from './ensure.mjs';
import { importSource } from './lib/importSource.mjs';
import { root } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';

const story = resolve(root, process.env.STORY ?? 'src/content');
const atlasFile = (resolution) =>
  createRequire(import.meta.url).resolve(`world-atlas/countries-${resolution}.json`);
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));
const size = (value) => brotliCompressSync(value).length;

/**
 * Draws a story's map: reads its participants, projection and map source, writes its map/shapes.json. `npm run map`, or
 * `STORY=path/to/content npm run map` for a story kept elsewhere.
 */
await runMain(async () => {
  await ensureDependencies();
  const { parseMapSource } = await importSource('geo/build/parseMapSource.ts');
  const { buildShapes } = await importSource('geo/build/buildShapes.ts');
  const source = parseMapSource(await readJson(join(story, 'map/source.json')));
  const [atlas, lakes, participants, { projection }] = await Promise.all([
    readJson(atlasFile(source.atlas)),
    readJson(join(story, 'map/lakes.topo.json')),
    readJson(join(story, 'participants.json')),
    readJson(join(story, 'map.json')),
  ]);
  const shapes = buildShapes(atlas, lakes, participants, projection, source);
  const text = `${JSON.stringify(shapes, null, 1)}\n`;
  await writeFile(join(story, 'map/shapes.json'), text);
  for (const [part, path] of Object.entries({ ...shapes, ...shapes.participants }))
    console.log(part.padEnd(14), String(size(JSON.stringify(path))).padStart(6), 'B brotli');
  console.log('whole file'.padEnd(14), String(size(text)).padStart(6), 'B brotli');
});
