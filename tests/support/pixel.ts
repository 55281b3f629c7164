import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** The colour painted at a place of the window, in CSS pixels from its corner, as six hexadecimal digits. */
export async function pixelAt(page: Page, x: number, y: number): Promise<string> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const data: Buffer[] = [];
  // A PNG is its signature and chunks: length, name, contents, sum. Of one pixel, whatever the filter, the first three bytes are its colour.
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return hex([...inflateSync(Buffer.concat(data)).subarray(1, 4)]);
}

/** Red, green and blue, as numbers or as in a computed `rgb(…)`, as six hexadecimal digits. */
export function hex(rgb: string | readonly number[]): string {
  const parts = typeof rgb === 'string' ? (rgb.match(/\d+/g) ?? []).map(Number) : rgb;
  return parts
    .slice(0, 3)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}
