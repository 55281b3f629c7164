import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultedFiles, wordPath } from '../../src/model/files.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { namePattern } from '../support/storyFiles.ts';

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

/** Every file of code outside the content, with its text. Tests have examples; the addresses that this story once had name its steps. */
const code = ['src', 'scripts', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|m?js|css|html|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .filter(
    (file) =>
      !file.startsWith(join('src', 'content')) &&
      !/\.test\.tsx?$/.test(file) &&
      file !== join('src', 'model', 'routes.ts'),
  )
  .concat('index.html', 'vite.config.ts', 'playwright.config.ts')
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test.each(['src/content', 'tests/fixtures/stories/lantern-lake'])(
  'no participant, capital or place of %s is named or coded for outside its content, in any of its languages',
  (folder) => {
    const loaded = loadStory(folder);
    const pattern = loaded.ok ? namePattern(loaded.story) : /never/g;
    const found = code.flatMap(({ file, text }) =>
      [...text.matchAll(pattern)].map(
        ({ 0: name, index }) => `${file}:${text.slice(0, index).split('\n').length}: ${name}`,
      ),
    );
    expect(loaded.ok && found).toEqual([]);
  },
);

test('the words for controls that another story is lent name nothing of this one', () => {
  const [own, other] = ['src/content', 'tests/fixtures/stories/lantern-lake'].map((folder) =>
    loadStory(folder),
  );
  const pattern = own?.ok ? namePattern(own.story) : /never/g;
  const words = other?.ok ? Object.entries(other.story.words) : [];
  const found = words.flatMap(([locale, files]) =>
    defaultedFiles.flatMap((name) =>
      [...JSON.stringify(files[name]).matchAll(pattern)].map(
        ([word]) => `${wordPath(locale, name)}: ${word}`,
      ),
    ),
  );
  expect(words.length > 1 && found).toEqual([]);
});
