import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// What can be false about documentation without anybody noticing: names of files, folders and commands.

const inFolder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...inFolder('docs'),
  ...inFolder('src'),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** All that `pattern` finds in its first group, as `file: found`, where `isWrong` says so. */
function listWrong(pattern: RegExp, isWrong: (found: string, file: string) => boolean): string[] {
  return documents.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .map(([, found = '']) => found)
      .filter((found) => isWrong(found, file))
      .map((found) => `${file}: ${found}`),
  );
}

test('every link from one document to another file leads to a file', () => {
  const isMissing = (path: string, file: string) => !existsSync(join(dirname(file), path));
  expect(listWrong(/(?:\]\(|<img src=")(?!\w+:|#)([\w./-]+)/g, isMissing)).toEqual([]);
});

test('every file and folder of the code that a document names exists', () => {
  const named = /`((?:src|scripts|tests|docs|bench|public)\/[\w./-]+)`/g;
  expect(listWrong(named, (path) => !existsSync(path))).toEqual([]);
});

test('every command that a document names is in package.json, and every command there is in a document', () => {
  expect(listWrong(/npm run (?:--?\w+ )*([\w:]+)/g, (name) => scripts[name] === undefined)).toEqual([]);
  const text = documents.map(({ text }) => text).join('\n');
  const undocumented = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (run (--?\\w+ )*)?${name}(?![\\w:])`).test(text),
  );
  expect(undocumented).toEqual([]);
});
