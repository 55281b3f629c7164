import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { budgets } from './budgets.mjs';
import { listFiles } from './files.mjs';

/** Every budget with what the build in `dir` weighs by it: `{what, limit, reason, bytes}`, bytes as sent. */
export async function weighBuild(dir) {
  const files = (await listFiles(dir)).filter((file) => !/\.(br|gz)$/.test(file));
  const sorted = sortByBudget(files);
  const weigh = async ({ files: wanted, each }, index) => {
    if (typeof wanted === 'string') return weighStyles(await readFile(join(dir, 'index.html'), 'utf8'));
    const sizes = await Promise.all(sorted[index].map((file) => weighFile(dir, file)));
    return each ? Math.max(0, ...sizes) : sumOfLargest(sorted[index], sizes);
  };
  return Promise.all(
    budgets.map(async (budget, index) => {
      const { what, limit, reason } = budget;
      return { what, limit, reason, bytes: await weigh(budget, index) };
    }),
  );
}

/** Of files that differ only in their hash the largest, and all of those together. */
function sumOfLargest(files, sizes) {
  const largest = new Map();
  for (const [index, file] of files.entries()) {
    const name = file.replace(/-[\w-]{8}(?=\.\w+$)/, '');
    largest.set(name, Math.max(largest.get(name) ?? 0, sizes[index]));
  }
  return [...largest.values()].reduce((sum, size) => sum + size, 0);
}

/** The files each budget is about, in the order of the budgets: a file belongs to the last one that names it. */
export function sortByBudget(files) {
  const place = (file) =>
    budgets.findLastIndex(({ files: wanted }) => wanted instanceof RegExp && wanted.test(file));
  return budgets.map((_budget, index) => files.filter((file) => place(file) === index));
}

/** A file's packed copy where the build wrote one, else the file. */
async function weighFile(dir, file) {
  const path = join(dir, file);
  const sent = (await stat(`${path}.br`).catch(() => undefined)) ?? (await stat(path));
  return sent.size;
}

function weighStyles(html) {
  const css = Buffer.from([...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text).join(''));
  return brotliCompressSync(css, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: css.length } }).length;
}
