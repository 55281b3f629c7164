import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { brotliOptions } from '../../scripts/build/compress.ts';
import { distDir } from '../../scripts/support/project.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toMapView } from '../../src/viewModel/map.ts';
import { readPages } from '../support/built.ts';
import { story } from '../support/story.ts';

/**
 * "The first 14 kB": what a server sends before the first acknowledgement, an initial congestion window of ten segments of 1,460
 * bytes (RFC 6928), less 900 bytes for response headers. What stands in them paints a round trip earlier.
 */
const initialWindowBytes = 13_700;

const pageIn = (locale: string) =>
  readFile(join(distDir, locale === story.meta.locales[0] ? '' : locale, 'index.html'), 'utf8');

for (const locale of story.meta.locales)
  test(`the first bytes of the page in ${locale} hold its headline, standfirst, styles, every name and every outline`, async () => {
    const html = await pageIn(locale);
    const context = createContent(story, locale, '/');
    const { words } = context;
    const arrived = readInitialWindow(html);
    const labels = toMapView(context).labels.filter(({ kind }) => kind === 'country');
    const labelsByCode = Object.fromEntries(labels.map(({ id, text }) => [id, text]));
    const { participants: outlines } = story.shapes;
    expect(findMissing(html, arrived, { outlines, labels: labelsByCode })).toEqual([]);
    for (const d of Object.values(story.shapes.participants)) expect(d).toMatch(/z$/);
    expect(arrived).toContain(`>${words.opening.headline}</h1>`);
  });

test('nothing outside the page is needed to draw its first screen', async () => {
  const tags = (await pageIn(story.meta.locales[0] ?? '')).match(/<(script|link)\b[^>]*>/g) ?? [];
  const blocking = tags.filter(
    (tag) =>
      /rel="(stylesheet|modulepreload)"|as="script"/.test(tag) ||
      (/ src=/.test(tag) && !/ (type="module"|async|defer)[ =>]/.test(tag)),
  );
  expect(blocking).toEqual([]);
});

const pages = readPages();
const classesIn = (html: string) =>
  new Set([...html.matchAll(/<[a-z][^<>]* class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
const stylesIn = (html: string) =>
  [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css).join('');
const ruledIn = (html: string) =>
  new Set([...stylesIn(html).matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name));
const ruled = new Set(pages.flatMap(({ html }) => [...ruledIn(html)]));

test('what is drawn alike on two pages has its styles on both', () => {
  for (const { path, html } of pages) {
    const own = ruledIn(html);
    const bare = [...classesIn(html)].filter((name) => ruled.has(name) && !own.has(name));
    expect(bare, `classes of ${path} whose rules only other pages carry`).toEqual([]);
  }
});

test('the first screen has all its styles before it, the map’s among them', () => {
  for (const { path, html } of pages.filter((page) => page.html.includes('data-chapter='))) {
    // The styles of all that follows come right after the first screen.
    const firstScreen = html.slice(0, html.lastIndexOf('<style>'));
    expect(firstScreen, path).toContain('</h1>');
    const own = ruledIn(firstScreen);
    const late = [...classesIn(firstScreen)].filter((name) => ruled.has(name) && !own.has(name));
    expect(late, `classes of ${path} that are styled later than they are drawn`).toEqual([]);
  }
});

/** The start of a page that a browser can read once exactly `bytes` of its compressed body have arrived. */
function readInitialWindow(html: string): string {
  const body = Buffer.from(html);
  const arrived = brotliCompressSync(body, brotliOptions('index.html', body.length)).subarray(
    0,
    initialWindowBytes,
  );
  return brotliDecompressSync(arrived, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}

/**
 * What the first screen needs and `arrived` lacks, by name; empty when the screen can be painted.
 *
 * @param html the complete page, in which headline, standfirst and the first style element are looked up
 * @param outlines path data by country code, each to be found complete
 * @param labels country names by the same codes, each to be found on the map
 */
function findMissing(
  html: string,
  arrived: string,
  { outlines, labels }: { outlines: Record<string, string>; labels: Record<string, string> },
): string[] {
  const pieces: [string, string | undefined][] = [
    ['the headline', /<h1\b[^>]*>.+?<\/h1>/s.exec(html)?.[0]],
    ['the standfirst', /<\/h1>\s*(<p\b[^>]*>.+?<\/p>)/s.exec(html)?.[1]],
    ['the critical CSS', /<style>.+?<\/style>/s.exec(html)?.[0]],
    ...Object.entries(outlines).map(([code, d]): [string, string] => [
      `the outline of ${code}`,
      `id="map-${code}" d="${d}"`,
    ]),
  ];
  const missing = pieces.filter(([, piece]) => piece === undefined || !arrived.includes(piece));
  const found = readLabels(arrived);
  const unlabelled = Object.entries(labels).filter(([code, text]) => found[code] !== text);
  return [...missing.map(([what]) => what), ...unlabelled.map(([code]) => `the label of ${code}`)];
}

/** The country labels of a page's first map by code; one that is cut short is left out. */
function readLabels(html: string): Record<string, string> {
  const label = /<span\b[^>]*\bdata-kind="country"[^>]*\bdata-country="(\w+)"[^>]*>(?:<span[^>]*>)?([^<]+)</g;
  return Object.fromEntries(
    [...html.matchAll(label)].map(([, code = '', text = '']): [string, string] => [code, text]).toReversed(),
  );
}
