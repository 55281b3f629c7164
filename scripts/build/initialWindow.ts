import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { brotliOptions } from './compress.ts';

/**
 * "The first 14 kB": what a server sends before the first acknowledgement, an initial congestion window of ten segments of 1,460
 * bytes (RFC 6928), less 900 bytes for response headers. What stands in them paints a round trip earlier.
 */
export const initialWindowBytes = 13_700;

/** The start of a page that a browser can read once exactly `bytes` of its compressed body have arrived. */
export function readInitialWindow(html: string, bytes = initialWindowBytes): string {
  const body = Buffer.from(html);
  const arrived = brotliCompressSync(body, brotliOptions('index.html', body.length)).subarray(0, bytes);
  return brotliDecompressSync(arrived, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}

/**
 * What the first screen needs and `arrived` lacks, by name; empty when the screen can be painted.
 *
 * @param html the complete page, in which headline, standfirst and the first style element are looked up
 * @param outlines path data by country code, each to be found complete
 * @param labels country names by the same codes, each to be found on the map
 */
export function findMissing(
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
export function readLabels(html: string): Record<string, string> {
  const label = /<span\b[^>]*\bdata-kind="country"[^>]*\bdata-country="(\w+)"[^>]*>(?:<span[^>]*>)?([^<]+)</g;
  return Object.fromEntries(
    [...html.matchAll(label)].map(([, code = '', text = '']): [string, string] => [code, text]).toReversed(),
  );
}
