import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LEVEL_KINDS, type ReliefPaths, serializeRelief, THRESHOLDS } from './levels.ts';

const map = `${process.env['STORY'] ?? 'src/content'}/map`;
const hasRelief = existsSync(`${map}/relief.json`);
const read = (name: string) => JSON.parse(readFileSync(`${map}/${name}.json`, 'utf8'));
const relief: ReliefPaths = hasRelief ? read('relief') : { altitude: [], shade: [], light: [], rivers: '' };
const { extent } = read('shapes');

// A story may do without.
describe.runIf(hasRelief)('the relief on file', () => {
  it.each(LEVEL_KINDS)('has every level of %s that the map draws', (kind) => {
    expect(relief[kind].map(({ from }) => from)).toEqual(THRESHOLDS[kind]);
  });

  it('weighs no more than 26 kB over the wire, as the one file that a page fetches', () => {
    const file = brotliCompressSync(serializeRelief(relief), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    });
    expect(file.length).toBeLessThanOrEqual(26_000);
  });

  it('starts inside what the map draws', () => {
    const [left, top, right, bottom] = extent;
    const bleed = 12;
    for (const d of [...LEVEL_KINDS.flatMap((kind) => relief[kind].map((level) => level.d)), relief.rivers]) {
      const [, x, y] = /^M(-?[\d.]+?) ?(-?[\d.]+)[lq]/.exec(d) ?? [];
      expect(Number(x)).toBeGreaterThanOrEqual(left - bleed);
      expect(Number(x)).toBeLessThanOrEqual(right + bleed);
      expect(Number(y)).toBeGreaterThanOrEqual(top - bleed);
      expect(Number(y)).toBeLessThanOrEqual(bottom + bleed);
    }
  });
});
