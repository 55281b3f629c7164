import { type ParsedStory, parseStory } from './parseStory.ts';
import { readFiles } from './readFiles.ts';

/**
 * The story in a folder of JSON files, checked. Build only.
 *
 * A file that is missing or cut short is reported by name with the others; nothing is thrown.
 *
 * @param today `YYYY-MM-DD`, for warnings of what was checked too long ago
 */
export function loadStory(folder: string, today?: string): ParsedStory {
  const { files, unreadable } = readFiles(folder);
  const parsed = parseStory(files, today);
  return unreadable.length > 0 && !parsed.ok
    ? { ok: false, problems: [...unreadable, ...parsed.problems] }
    : parsed;
}
