import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildShapes, type Participant } from '../src/map/outlines/build.ts';
import type { Lakes } from '../src/map/outlines/draw.ts';
import { type Atlas, parseMapSource } from '../src/map/outlines/source.ts';
import type { ProjectionSpec } from '../src/map/projection.ts';
import { storyDir } from './support/project.ts';

const require = createRequire(import.meta.url);

/** Computes the outlines of a story's map: reads its participants, projection and map source, writes its map/shapes.json. */
export async function main(): Promise<void> {
  const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
  const read = (file: string) => readJson(join(storyDir, file));
  const source = parseMapSource(await read('map/source.json'));
  const atlas = await readJson(require.resolve(`world-atlas/countries-${source.atlas}.json`));
  const { projection } = (await read('map.json')) as { projection: ProjectionSpec };
  const shapes = buildShapes(
    atlas as Atlas,
    (await read('map/lakes.topo.json')) as Lakes,
    (await read('participants.json')) as Participant[],
    projection,
    source,
  );
  const text = `${JSON.stringify(shapes, null, 1)}\n`;
  await writeFile(join(storyDir, 'map/shapes.json'), text);
  const size = (value: string) => String(brotliCompressSync(value).length).padStart(6);
  for (const [part, path] of Object.entries({ ...shapes, ...shapes.participants }))
    console.log(part.padEnd(14), size(JSON.stringify(path)), 'B brotli');
  console.log('whole file'.padEnd(14), size(text), 'B brotli');
}
