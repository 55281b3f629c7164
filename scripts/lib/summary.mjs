import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './files.mjs';

/** One line about a finished build: pages, weight of everything, weight of the first page. */
export async function describeBuild(dir, pageCount) {
  const files = (await listFiles(dir)).filter((file) => !/\.(br|gz)$/.test(file));
  const sizes = await Promise.all(files.map((file) => sizeOf(join(dir, file))));
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  const first = join(dir, 'index.html');
  const [rawBytes, brotliBytes] = await Promise.all([sizeOf(first), sizeOf(`${first}.br`)]);
  const total = `${count(pageCount, 'page')}, ${formatBytes(totalBytes)} in ${count(files.length, 'file')}`;
  return `${total}; / is ${formatBytes(rawBytes)}, ${formatBytes(brotliBytes || rawBytes)} as sent (br)`;
}

/** "812 B", "13.7 kB", "1.20 MB": thousands, as networks count. */
export function formatBytes(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

async function sizeOf(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.size ?? 0;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
