import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What the build may weigh as sent, by size-limit: the sizes are those of the brotli copies that the build wrote. Every budget has
 * its reason; to raise one is to change it here. The check of the first 14 kB is tests/build/firstScreen.spec.ts.
 */

const dist = process.env.DIST_DIR ?? 'dist';
const files = readdirSync(dist, { recursive: true }).map((file) => file.replaceAll('\\', '/'));

/** Bytes sent of a file: its brotli copy, or itself where it has none. */
const sent = (file) => (existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file);
const sizeOf = (file) => statSync(join(dist, sent(file))).size;

/** The files matching a pattern; of those that differ only in their hash, a language each, a reader is sent one: the largest. */
function ofOneLanguage(pattern, except = /(?!)/) {
  const largest = new Map();
  for (const file of files.filter((one) => pattern.test(one) && !except.test(one))) {
    const name = file.replace(/-[\w-]{8}(?=\.\w+$)/, '');
    if (sizeOf(file) > (largest.has(name) ? sizeOf(largest.get(name)) : -1)) largest.set(name, file);
  }
  return [...largest.values()];
}

/** The largest of the files matching a pattern. */
const largest = (pattern) =>
  files
    .filter((file) => pattern.test(file))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, 1);

const onDemand = {
  embed: /^assets\/embed-.+\.js$/,
  embedDialog: /^assets\/(embedDialog|openDialog)-.+\.js$/,
  panels: /^assets\/(panels|ActivePanel|SourcedText)-.+\.js$/,
  tools: /^assets\/tools-.+\.js$/,
  claims: /^assets\/(claims|EvidencePanel|EvidenceList)-.+\.js$/,
  pictures: /^assets\/pictures-.+\.js$/,
  charts: /^assets\/charts-.+\.js$/,
  stage: /^assets\/(Chart|hitTest|flight|d3-interpolate)-.+\.js$/,
  menu: /^assets\/AttributionMenu-.+\.js$/,
  otherPages: /^assets\/(MissingPage|connectQuiz)-.+\.js$/,
};
const host = /^(embed\/v1|assets\/v1-\w+)\.js$/;
const later = new RegExp([...Object.values(onDemand), host].map(({ source }) => source).join('|'));

const budgets = [
  // 325 ms after its first byte at 1.6 Mbit/s. A fifth are the static pictures of all steps, which stand in it for readers without
  // scripts and for paper.
  ['the story page', largest(/^index\.html$/), '65 kB'],
  // A Cyrillic letter takes two bytes, and compression gives back most of the second.
  ['the story page in another language', largest(/^[a-z]{2}\/index\.html$/), '73 kB'],
  // The story page with a panel in front, compressed in a quarter of the time for 2 % more.
  ['a page with a panel', largest(/^([a-z]{2}\/)?(countries|proposals)\/.+\.html$/), '76 kB'],
  // Every source and open question, for readers who asked for it.
  ['the notes page', largest(/^([a-z]{2}\/)?notes\/index\.html$/), '37 kB'],
  // Sixteen steps, each with its own picture; ten such pages may stand on one.
  ['the page for frames', largest(/^([a-z]{2}\/)?embed\/index\.html$/), '39.5 kB'],
  // React and its router take 70 kB; a file that no other budget names counts as needed at the start. The aim is 85 kB.
  ['script at the start', ofOneLanguage(/^assets\/.+\.js$/, later), '88.3 kB'],
  // Without React, because ten frames on a page run it ten times.
  ['script of a frame', ofOneLanguage(onDemand.embed), '8.3 kB'],
  // Asked for by publishers only.
  ['the embed dialog', ofOneLanguage(onDemand.embedDialog), '9.5 kB'],
  // Everything that opens beside the story in one request, so that no later choice waits.
  ['panels', ofOneLanguage(onDemand.panels), '24 kB'],
  // Sharing, citing and help; a button pressed at once should not wait long.
  ['the reader’s tools', ofOneLanguage(onDemand.tools), '1.45 kB'],
  // A reader waits for it after a tap: a seventh of a second past the round trip.
  ['sources of sentences', ofOneLanguage(onDemand.claims), '29 kB'],
  // What the pictures of all steps show, fetched when the page is idle.
  ['pictures of the steps', ofOneLanguage(onDemand.pictures), '5.2 kB'],
  // The same of the charts.
  ['what charts show', ofOneLanguage(onDemand.charts), '3.6 kB'],
  // The code that draws charts, finds what is under a pointer and moves the map, fetched when the page is idle.
  ['code of the stage', ofOneLanguage(onDemand.stage), '30.5 kB'],
  // One request after load, behind the map and nothing else.
  ['the relief', largest(/^assets\/relief-.+\.svg$/), '26 kB'],
  // One Latin face, never waited for, but it shares the link with scripts.
  ['the font of Latin letters', largest(/-latin-.*\.woff2$/), '52 kB'],
  // Only where a page shows such letters.
  ['a font of other letters', largest(/(cyrillic|greek|vietnamese|latin-ext)[^/]*\.woff2$/), '38 kB'],
];

export default [
  ...budgets.map(([name, path, limit]) => {
    if (path.length === 0) throw new Error(`No file of the build belongs to the budget of ${name}.`);
    return { name, path: path.map((file) => join(dist, sent(file))), limit, brotli: false, gzip: false };
  }),
  // What publishers are promised, whose servers send gzip.
  { name: 'the script for host pages', path: join(dist, 'embed/v1.js'), limit: '3 kB', gzip: true },
];
