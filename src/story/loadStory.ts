import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../lib/isRecord.ts';
import { sharedFiles, wordFiles, wordPath } from './files.ts';
import { type ParsedStory, parseStory } from './parseStory.ts';
import type { Words } from './types.ts';

/**
 * The story in a folder of JSON files, checked. Build only.
 *
 * A file that is missing or cut short is reported by name with the others; nothing is thrown.
 *
 * @param today `YYYY-MM-DD`, for warnings of what was checked too long ago
 */
export function loadStory(folder: string, today?: string): ParsedStory {
  const unreadable: string[] = [];
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      unreadable.push(`${file}: found ${String(error)}, expected a file of JSON`);
      return undefined;
    }
  };
  const files: Record<string, unknown> = {};
  for (const { file } of Object.values(sharedFiles)) files[file] = read(file);
  const meta = files[sharedFiles.meta.file];
  for (const locale of isRecord(meta) && Array.isArray(meta['locales']) ? meta['locales'] : []) {
    for (const name of Object.keys(wordFiles) as (keyof Words)[]) {
      const file = wordPath(String(locale), name);
      files[file] = read(file);
    }
  }
  const parsed = parseStory(files, today);
  return unreadable.length > 0 && !parsed.ok
    ? { ok: false, problems: [...unreadable, ...parsed.problems] }
    : parsed;
}
