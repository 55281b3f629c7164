import { readFiles } from '../../src/model/files.ts';
import { parseStory } from '../../src/model/loadStory.ts';

/** A small story of its own, which other content cannot change under a test. */
export const smallStory = 'tests/fixtures/stories/lantern-lake';

const { files } = readFiles(smallStory);

/** JSON that a test may change without saying what it is: a wrong path shows at once, because then nothing is reported. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** What the check says of the small story when some of its files have been changed: all problems, in order. */
export function problemsAfterEditing(edits: Record<string, (content: Loose) => unknown>): string[] {
  const copy = structuredClone(files);
  for (const [file, edit] of Object.entries(edits)) {
    if (!(file in copy)) throw new Error(`The small story has no file ${file}.`);
    const replaced = edit(copy[file]);
    // An edit that returns something puts it in the file's place.
    if (replaced !== undefined && typeof replaced !== 'number') copy[file] = replaced;
  }
  const parsed = parseStory(copy);
  return parsed.ok ? [] : parsed.problems;
}
