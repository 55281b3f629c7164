import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { brotliParams } from './compress.mjs';

/**
 * How much of a packed page comes in the first round trip: ten segments of 1,460 bytes (RFC 6928), less 900 for the
 * answer's headers.
 */
export const firstFlightBytes = 13_700;

/** The start of `html` that a browser can read when exactly the first `bytes` of it have come, packed as a build packs it. */
export function readFirstFlight(html, bytes = firstFlightBytes) {
  const whole = Buffer.from(html);
  const arrived = brotliCompressSync(whole, { params: brotliParams(whole.length) }).subarray(0, bytes);
  return brotliDecompressSync(arrived, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}

/**
 * What a first screen needs and `arrived` does not hold, in words; nothing when the screen can be drawn.
 *
 * @param html the whole page, in which the headline, the standfirst and the first style element are looked up
 * @param outlines path data by participant code, each to be found whole
 * @param names participants' names by the same codes, each to be found over the map
 */
export function findMissing(html, arrived, { outlines, names }) {
  const pieces = [
    ['the headline', /<h1\b[^>]*>.+?<\/h1>/s.exec(html)?.[0]],
    ['the standfirst', /<\/h1>\s*(<p\b[^>]*>.+?<\/p>)/s.exec(html)?.[1]],
    ['the styles of the first screen', /<style>.+?<\/style>/s.exec(html)?.[0]],
    ...Object.entries(outlines).map(([code, d]) => [`the outline of ${code}`, `id="map-${code}" d="${d}"`]),
  ];
  const missing = pieces.filter(([, piece]) => piece === undefined || !arrived.includes(piece));
  const labels = readLabels(arrived);
  const unnamed = Object.entries(names).filter(([code, name]) => labels[code] !== name);
  return [...missing.map(([what]) => what), ...unnamed.map(([code]) => `the name of ${code}`)];
}

/** The participants' names over the first map of a page, by code; one that is cut short is left out. */
export function readLabels(html) {
  const label = /<span\b[^>]*\bdata-kind="country"[^>]*\bdata-country="(\w+)"[^>]*>([^<]+)</g;
  return Object.fromEntries([...html.matchAll(label)].map(([, code, name]) => [code, name]).toReversed());
}
