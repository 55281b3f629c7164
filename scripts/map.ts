import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { buildShapes, type Participant } from '../src/map/outlines/build.ts';
import type { Lakes } from '../src/map/outlines/draw.ts';
import { type Atlas, type MapSource, parseMapSource } from '../src/map/outlines/source.ts';
import type { ProjectionSpec } from '../src/map/projection.ts';
import { buildRelief, type Rivers } from '../src/map/relief/buildRelief.ts';
import type { Focus } from '../src/map/relief/contours.ts';
import { toElevation } from '../src/map/relief/elevation.ts';
import { storyDir } from './support/project.ts';

const require = createRequire(import.meta.url);
const readJson = async <Contents>(path: string): Promise<Contents> =>
  JSON.parse(await readFile(path, 'utf8')) as Contents;
const inMap = (file: string) => join(storyDir, 'map', file);

/** Computes a story's `map/shapes.json` (outlines) and `map/relief.json`, and prints what each part weighs. */
export async function map(): Promise<void> {
  const source = parseMapSource(await readJson(inMap('source.json')));
  const { projection } = await readJson<{ projection: ProjectionSpec }>(join(storyDir, 'map.json'));
  const shapes = buildShapes(
    await readJson<Atlas>(require.resolve(`world-atlas/countries-${source.atlas}.json`)),
    await readJson<Lakes>(inMap('lakes.topo.json')),
    await readJson<Participant[]>(join(storyDir, 'participants.json')),
    projection,
    source,
  );
  await write('shapes.json', { ...shapes }, { ...shapes.participants });
  // A story may do without relief.
  if (existsSync(inMap('elevation.png')))
    await write('relief.json', { ...(await readRelief(projection, source)) });
}

async function readRelief(projection: ProjectionSpec, { extent }: MapSource) {
  type ReliefSource = { origin: readonly [number, number]; focus: Focus };
  const { origin, focus } = await readJson<ReliefSource>(inMap('relief-source.json'));
  const { width, height, data } = PNG.sync.read(await readFile(inMap('elevation.png')));
  // Heights are shades of grey; pngjs gives four bytes for each.
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[4 * at] ?? 0);
  const elevation = toElevation({ width, height, grey }, origin);
  return buildRelief(elevation, await readJson<Rivers>(inMap('rivers.topo.json')), projection, extent, focus);
}

async function write(file: string, contents: object, parts: object = {}): Promise<void> {
  await writeFile(inMap(file), `${JSON.stringify(contents, null, 1)}\n`);
  const size = (value: unknown) => String(brotliCompressSync(JSON.stringify(value)).length).padStart(6);
  for (const [part, value] of Object.entries({ ...contents, ...parts, [file]: contents }))
    console.log(part.padEnd(14), size(value), 'B brotli');
}
