import { readFiles } from '../../src/model/files.ts';
import { type CheckOptions, type ParsedStory, parseStory } from '../../src/model/loadStory.ts';

/** A small story of its own, which other content cannot change under a test. */
export const smallStory = 'tests/fixtures/stories/lantern-lake';

const { files } = readFiles(smallStory);

/** JSON that a test may change without saying what it is: a wrong path shows at once, because then nothing is reported. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** An edit changes a file's content, or returns what is to stand in its place. */
type Edits = Record<string, (content: Loose) => unknown>;

/** What the check says of the small story when some of its files have been changed. */
export function parseAfterEditing(edits: Edits, options: CheckOptions = {}): ParsedStory {
  const copy = structuredClone(files);
  for (const [file, edit] of Object.entries(edits)) {
    if (!(file in copy)) throw new Error(`The small story has no file ${file}.`);
    const replaced = edit(copy[file]);
    if (replaced !== undefined && typeof replaced !== 'number') copy[file] = replaced;
  }
  return parseStory(copy, options);
}

/** All problems of the small story after some of its files have been changed, in order. */
export function problemsAfterEditing(edits: Edits): string[] {
  const parsed = parseAfterEditing(edits);
  return parsed.ok ? [] : parsed.problems;
}

/** The warnings of the small story after some of its files have been changed, those on its translation left out. */
export function warningsAfterEditing(edits: Edits, options: CheckOptions = {}): string[] {
  const parsed = parseAfterEditing(edits, options);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.warnings.filter((line) => !line.startsWith('locales/zh: '));
}

/** What an editor might do wrong, the edits that do it, and every line that must come of it. */
export type Mistake = [mistake: string, edits: Edits, lines: string[]];
