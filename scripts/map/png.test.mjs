import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readGreyPng } from './png.mjs';

/** A PNG of rows that are filtered already: each is [filter, ...bytes]. */
function png(width, rows, { depth = 8, colour = 0, interlace = 0 } = {}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  const half = data.length >> 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, half)),
    chunk('IDAT', data.subarray(half)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}

describe('readGreyPng', () => {
  it('undoes each of the five filters', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 1, 1, 1],
      [3, 5, 5, 5],
      [4, 1, 1, 1],
    ];
    expect([...readGreyPng(png(3, rows)).grey]).toEqual([
      10, 20, 30, 10, 20, 30, 11, 21, 31, 10, 20, 30, 11, 21, 31,
    ]);
  });

  it('wraps sums at 256', () => {
    expect([...readGreyPng(png(2, [[1, 200, 100]])).grey]).toEqual([200, 44]);
  });

  it('refuses what it cannot read, and says how to save it', () => {
    expect(() => readGreyPng(Buffer.from('GIF89a..'))).toThrow('no PNG');
    for (const kind of [{ depth: 16 }, { colour: 6 }, { interlace: 1 }])
      expect(() => readGreyPng(png(1, [[0, 0]], kind))).toThrow('8-bit greyscale');
  });
});
