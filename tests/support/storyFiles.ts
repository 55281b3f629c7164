import { readFiles, sharedFiles, wordNames, wordPath } from '../../src/model/files.ts';
import { parseStory } from '../../src/model/loadStory.ts';
import type { Story, WordFiles } from '../../src/model/types.ts';

const { files } = readFiles(process.env['STORY'] ?? 'src/content');

/** The language whose words are changed: the one the rules on English wording look at. */
export const locale = 'en';

/** A copy of all content that may be changed at will, under the names it has in a parsed story. */
export type Draft = Omit<Story, 'words'> & { words: WordFiles };

const sharedNames = Object.keys(sharedFiles) as (keyof typeof sharedFiles)[];
const shared = Object.fromEntries(sharedNames.map((name) => [name, files[sharedFiles[name].file]]));
const words = Object.fromEntries(wordNames.map((name) => [name, files[wordPath(locale, name)]]));

export const draft = (): Draft => {
  const copy = structuredClone({ ...shared, words }) as unknown as Draft;
  // One language is enough to try a rule on; the others would report the same again.
  copy.meta.locales = [locale];
  return copy;
};

/** A draft as the files it was read from, by path. */
export function toFiles(changed: Draft): Record<string, unknown> {
  return Object.fromEntries([
    ...sharedNames.map((name) => [sharedFiles[name].file, changed[name]]),
    ...wordNames.map((name) => [wordPath(locale, name), changed.words[name]]),
  ]);
}

/** What the content check says of the story after a change: all its problems, or none. */
export function problemsAfter(change: (story: Draft) => void): string[] {
  const changed = draft();
  change(changed);
  return problemsOf(toFiles(changed));
}

export function problemsOf(changed: Record<string, unknown>): string[] {
  const parsed = parseStory(changed);
  return parsed.ok ? [] : parsed.problems;
}
