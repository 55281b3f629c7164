// @vitest-environment node
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPng } from './drawPng.mjs';

const svg = (colour) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><circle cx="15" cy="10" r="9" fill="${colour}"/></svg>`;
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

let one;
let other;
beforeEach(async () => {
  [one, other] = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'png-'))));
});
afterEach(() => Promise.all([one, other].map((dir) => rm(dir, { recursive: true }))));

test('the same SVG drawn twice gives the same bytes, another one others', async () => {
  const first = await drawPng(svg('green'), 1, one);
  expect((await drawPng(svg('green'), 1, other)).equals(first)).toBe(true);
  expect((await drawPng(svg('blue'), 1, other)).equals(first)).toBe(false);
});

test('a picture has the size of its SVG times the scale', async () => {
  expect(sizeOf(await drawPng(svg('green'), 1, one))).toEqual([30, 20]);
  expect(sizeOf(await drawPng(svg('green'), 2, one))).toEqual([60, 40]);
});

test('what was drawn is kept by what it was drawn from', async () => {
  const drawn = await drawPng(svg('green'), 1, one);
  expect((await drawPng(svg('green'), 1, one)).equals(drawn)).toBe(true);
  expect(await readdir(one)).toHaveLength(1);
  await drawPng(svg('green'), 2, one);
  expect(await readdir(one)).toHaveLength(2);
});
