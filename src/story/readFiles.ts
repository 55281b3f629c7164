import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFiles, wordFiles, wordPath } from './files.ts';
import { lendWords, lentFiles } from './lendWords.ts';
import { readLocales } from './readLocales.ts';
import type { Words } from './types.ts';

/** The story whose words for the controls every other one may use. */
const house = join(import.meta.dirname, '../content');

/** Contents by path from the story's folder, and a line for each file that is missing or cut short. Build only. */
export type ReadFiles = { files: Record<string, unknown>; unreadable: string[] };

/** The files of the story in a folder, those of each language that its `story.json` lists included; nothing is thrown. */
export function readFiles(folder: string): ReadFiles {
  const unreadable: string[] = [];
  const read = (file: string): unknown => {
    try {
      return readJson(join(folder, file));
    } catch (error) {
      unreadable.push(`${file}: found ${String(error)}, expected a file of JSON`);
      return undefined;
    }
  };
  const files: Record<string, unknown> = {};
  for (const { file } of Object.values(sharedFiles)) files[file] = read(file);
  for (const locale of readLocales(files)) {
    for (const name of Object.keys(wordFiles) as (keyof Words)[]) {
      const file = wordPath(locale, name);
      const lent = lentFiles.includes(name) ? readQuietly(join(house, file)) : undefined;
      const isOwn = lent === undefined || existsSync(join(folder, file));
      files[file] = lendWords(isOwn ? read(file) : {}, lent);
    }
  }
  return { files, unreadable };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A file that need not be there: `undefined` where it is missing or no JSON. */
function readQuietly(path: string): unknown {
  try {
    return readJson(path);
  } catch {
    return undefined;
  }
}
