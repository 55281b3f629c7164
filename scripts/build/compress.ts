import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../support/project.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Bytes up to which compressing saves no packet. */
const smallest = 512;
/** Pages of a panel hold the whole story as well, and there are many: quality 10 takes a quarter of the time of 11, for 2 % more. */
const isPanelPage = (file: string) => /(?:countries|proposals)\/[^/]+\/index\.html$/.test(file);
/** Bytes from which quality 11 takes too long: 4 s for 4.2 MB, and quality 9 a tenth of one for 12 % more. */
const large = 1_000_000;

/** True for kinds of files that compress: text. */
const isCompressible = (file: string) => /\.(html|js|css|svg|json|csv|xml|txt)$/.test(file);

/** Brotli options for a file, the same at build and where its size is tested. */
export function brotliOptions(file: string, bytes: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes >= large ? 9 : isPanelPage(file) ? 10 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    },
  };
}

/** Writes `.br` and `.gz` copies of every text under `dir` that is larger than 512 bytes. */
export async function compressFiles(dir: string): Promise<void> {
  const files = (await listFiles(dir)).filter(isCompressible);
  await Promise.all(files.map((file) => compressFile(join(dir, file))));
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length <= smallest) return;
  const [brotli, gzipped] = await Promise.all([
    toBrotli(bytes, brotliOptions(path, bytes.length)),
    toGzip(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}
