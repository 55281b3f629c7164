import { expect, test, vi } from 'vitest';
import { importWithRetry } from './importWithRetry.ts';

// @vitest-environment node

const pause = () => Promise.resolve();
const folder = 'error loading dynamically imported module: https://news.example/assets';
/** As a bundle has it, the function holds the name of the file. */
const loadLost = () => Promise.reject<string>(new TypeError(`${folder}/a-1.js`));

test('what arrives is asked for once', async () => {
  const load = vi.fn<() => Promise<string>>(() => Promise.resolve('it'));
  expect(await importWithRetry(load, { pause })).toBe('it');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a file the error names is asked for again under addresses never used before', async () => {
  const importFrom = vi.fn<(url: string) => Promise<string>>();
  importFrom.mockRejectedValueOnce(new TypeError(`${folder}/a-1.js`)).mockResolvedValue('it');
  const again = () => importWithRetry(loadLost, { importFrom, pause });
  expect([await again(), await again()]).toEqual(['it', 'it']);
  const asked = importFrom.mock.calls.map(([url]) => url);
  expect(new Set(asked).size).toBe(3);
  for (const url of asked) expect(url).toMatch(/^https:\/\/news\.example\/assets\/a-1\.js\?again=\d+$/);
});

test('a file that the one asked for imports is never taken for it', async () => {
  const importFrom = vi.fn<(url: string) => Promise<string>>(() => Promise.resolve('another'));
  const load = vi.fn<() => Promise<string>>(() => Promise.reject(new TypeError(`${folder}/b-2.js`)));
  await expect(importWithRetry(load, { importFrom, pause })).rejects.toThrow('b-2.js');
  expect([load.mock.calls.length, importFrom.mock.calls.length]).toEqual([3, 0]);
});

test('where no file is named the same is tried again', async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockRejectedValueOnce(new TypeError('Importing a module script failed.')).mockResolvedValue('it');
  expect(await importWithRetry(load, { pause })).toBe('it');
});

test('what never arrives fails after three tries, with longer and longer pauses', async () => {
  const pauses: number[] = [];
  const load = vi.fn<() => Promise<string>>(() => Promise.reject(new Error('gone')));
  const tried = importWithRetry(load, {
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  });
  await expect(tried).rejects.toThrow('gone');
  expect(load).toHaveBeenCalledTimes(3);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
});
