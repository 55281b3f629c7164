import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { MapShapes } from './build.ts';
import { parseMapSource } from './source.ts';
import { countRings } from './topology.ts';

/** In map units; a straight side longer than this, along an axis, is a cut and no coast. */
const LONGEST_STRAIGHT_COAST = 40;

const map = `${process.env.STORY ?? 'src/content'}/map`;
const text = readFileSync(`${map}/shapes.json`, 'utf8');
const shapes: MapShapes = JSON.parse(text);
const source = parseMapSource(JSON.parse(readFileSync(`${map}/source.json`, 'utf8')));

describe('the shapes on file', () => {
  it.each(Object.entries(source.rings))('keep every enclave of %s: %i rings', (code, rings) => {
    expect(countRings(shapes.participants[code] ?? '')).toBe(rings);
  });

  it('cover the extent that the source asks for', () => {
    expect(shapes.extent).toEqual(source.extent);
  });

  it('weigh no more than 9 kB over the wire', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(9000);
  });

  it('are cut outside the extent, so that no straight edge of land is seen', () => {
    const [left, top, right, bottom] = source.extent;
    const cuts = segments(shapes.land).filter(([x, y, nextX, nextY]) => {
      const isVertical = x === nextX && Math.abs(y - nextY) > LONGEST_STRAIGHT_COAST;
      const isHorizontal = y === nextY && Math.abs(x - nextX) > LONGEST_STRAIGHT_COAST;
      return isVertical || isHorizontal;
    });
    const seen = cuts.filter(
      ([x, y, nextX, nextY]) =>
        (x === nextX && x >= left && x <= right) || (y === nextY && y >= top && y <= bottom),
    );
    expect(cuts.length).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });
});

/** Every side of a path's rings as [x, y, nextX, nextY], rounded to tenths. */
function segments(path: string): [number, number, number, number][] {
  const sides: [number, number, number, number][] = [];
  let [x, y] = [0, 0];
  for (const ring of path.split('z').filter(Boolean)) {
    const numbers = (ring.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    let from: [number, number] | undefined;
    const start: [number, number] = [x + (numbers[0] ?? 0), y + (numbers[1] ?? 0)];
    [x, y] = start;
    for (let at = 2; at < numbers.length; at += 2) {
      from = [x, y];
      [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
      sides.push(tenths(...from, x, y));
    }
    sides.push(tenths(x, y, ...start));
    [x, y] = start;
  }
  return sides;
}

function tenths(...sides: [number, number, number, number]): [number, number, number, number] {
  return sides.map((value) => Math.round(value * 10) / 10) as [number, number, number, number];
}
