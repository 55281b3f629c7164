import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sharedFiles, wordPath } from '../../src/model/files.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { draft, locale, problemsAfter, problemsOf, toFiles } from '../support/storyFiles.ts';

const voices = sharedFiles.voices.file;
const opening = wordPath(locale, 'opening');

let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

/** A copy of the story's folder that may be damaged. */
function copyStory(): string {
  folder = mkdtempSync(join(tmpdir(), 'story-'));
  cpSync(process.env['STORY'] ?? 'src/content', folder, { recursive: true });
  return folder;
}

test('a missing file is named', () => {
  const files = toFiles(draft());
  delete files[voices];
  expect(problemsOf(files)).toEqual([expect.stringMatching(/^voices\.json: found nothing, expected \S/)]);
});

test('a missing file of words is named with its language', () => {
  const files = toFiles(draft());
  delete files[opening];
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(new RegExp(`^locales/${locale}/opening\\.json: found nothing, expected \\S`)),
  ]);
});

test('an entry of the wrong shape is named by its path, with what was found and what was expected', () => {
  const problems = problemsAfter(({ participants }) => {
    participants[0]!.code = 'one';
  });
  expect(problems).toEqual(['participants.json: 0.code: found "one", expected an ISO 3166-1 alpha-3 code']);
});

test('an entry nobody knows is a mistake, not an extra', () => {
  const problems = problemsAfter(({ meta }) => {
    Object.assign(meta, { colour: 'red' });
  });
  expect(problems).toEqual([expect.stringMatching(/^story\.json: colour: found \S+, expected \S/)]);
});

test('problems of shape in several files are listed together', () => {
  const problems = problemsAfter(({ participants, places, words }) => {
    participants[0]!.slug = 'Not A Slug';
    places[0]!.at = [200, 95];
    words.opening.headline = '';
  });
  expect(problems).toHaveLength(4);
  for (const file of [
    'participants.json: 0.slug',
    'places.json: 0.at.0',
    'places.json: 0.at.1',
    `${opening}: headline`,
  ])
    expect(problems).toContainEqual(expect.stringContaining(`${file}: found`));
});

test('problems that tie files together are listed together, every one of them', () => {
  const problems = problemsAfter(({ facts, words }) => {
    facts[0]!.sources.push('no-such-source');
    words.opening.dateline.claims.push('Z99');
    words.opening.dateline.text += ' Click here, on the left.';
  });
  expect(problems).toHaveLength(4);
});

test('a file on disk that is missing and one cut short are both named, and nothing is thrown', () => {
  const dir = copyStory();
  rmSync(join(dir, voices));
  writeFileSync(join(dir, opening), '{ "kicker": "Expl');
  const loaded = loadStory(dir);
  const problems = loaded.ok ? [] : loaded.problems;
  expect(problems).toContainEqual(expect.stringMatching(/^voices\.json: found .*, expected a file of JSON$/));
  expect(problems).toContainEqual(
    expect.stringMatching(/opening\.json: found SyntaxError.*, expected a file of JSON$/),
  );
});

test('a folder that does not exist is a list of missing files, not a crash', () => {
  const loaded = loadStory(join(tmpdir(), 'no-such-story'));
  expect(loaded.ok ? [] : loaded.problems.length).toBeGreaterThanOrEqual(Object.keys(sharedFiles).length);
});

test('a story of two languages needs every file of words in both', () => {
  const changed = draft();
  changed.meta.locales.push('xx');
  const problems = problemsOf(toFiles(changed));
  expect(problems).toContainEqual(expect.stringMatching(/^locales\/xx\/opening\.json: found nothing/));
  expect(problems.every((line) => line.startsWith('locales/xx/'))).toBe(true);
});
