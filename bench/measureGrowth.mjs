import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../scripts/lib/files.mjs';
import { growStory } from '../scripts/lib/growStory.mjs';
import { cacheDir, root } from '../scripts/lib/paths.mjs';
import { buildInto } from './buildInto.mjs';
import { measurePage } from './measurePage.mjs';
import { measureFirstFlight } from './measureSite.mjs';
import { readPages, servePages } from './pageServer.mjs';
import { profiles } from './profiles.mjs';
import { summaryTable } from './report.mjs';
import { summarise } from './summarise.mjs';
import { makeTable } from './table.mjs';
import { takeSamples } from './takeSamples.mjs';

const times = 10;
const columns = [
  ['fcp', 'FCP ms'],
  ['lcp', 'LCP ms'],
  ['map', 'map ms'],
  ['tbt', 'TBT ms'],
  ['html', 'document kB', 1000, 1],
  ['js', 'script kB', 1000, 1],
  ['heap', 'heap MB', 1_000_000, 2],
];

/** What ten times the story costs, in Markdown: its build, its first packets, its first screen on a phone. */
export async function measureGrowth(runs = 3) {
  const folder = join(cacheDir, 'growth');
  await rm(folder, { recursive: true, force: true });
  const story = keepFirstLanguage(await readStory());
  const stories = { 'the story': story, [`${times} times the story`]: growStory(story, times) };
  const rows = [];
  const subjects = {};
  for (const [index, [name, files]] of Object.entries(stories).entries()) {
    const dir = join(folder, `dist-${index}`);
    await writeStory(join(folder, `story-${index}`), files);
    const seconds = await buildInto(dir, join(folder, `story-${index}`));
    rows.push([
      name,
      seconds.toFixed(1),
      await weigh(dir),
      (await measureFirstFlight(dir)).join(', ') || 'nothing',
    ]);
    const server = await servePages(await readPages(dir), '127.0.0.1');
    subjects[name] = { url: `${server.origin}/`, servers: [server], unread: true };
  }
  const samples = await takeSamples(subjects, runs, (one) => measurePage(one, profiles.phone), 'growth');
  for (const { servers } of Object.values(subjects)) servers.forEach((server) => server.close());
  const summaries = Object.fromEntries(
    Object.entries(samples).map(([name, list]) => [name, summarise(list)]),
  );
  return [
    makeTable(['', 'build s', 'largest chunks, kB', 'missing in the first packets'], rows),
    summaryTable(summaries, columns),
  ].join('\n\n');
}

async function readStory() {
  const from = join(root, 'src/content');
  const names = (await listFiles(from)).filter((file) => file.endsWith('.json'));
  const entries = names.map(async (file) => [file, JSON.parse(await readFile(join(from, file), 'utf8'))]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Every language multiplies the pages and the time to pack them, and says nothing more about length. */
function keepFirstLanguage(files) {
  const { locales, translations: _translations, ...meta } = files['story.json'];
  return { ...files, 'story.json': { ...meta, locales: locales.slice(0, 1), translations: {} } };
}

async function writeStory(to, files) {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), JSON.stringify(content));
  }
}

/** "index 78.6, claims 18.4": scripts of a build as sent, largest first. */
async function weigh(dir) {
  const files = (await listFiles(join(dir, 'assets'))).filter((file) => file.endsWith('.js.br'));
  const sizes = await Promise.all(
    files.map(async (file) => [file, (await stat(join(dir, 'assets', file))).size]),
  );
  return sizes
    .toSorted(([, a], [, b]) => b - a)
    .map(([file, size]) => `${file.split('-', 1)[0]} ${(size / 1000).toFixed(1)}`)
    .join(', ');
}
