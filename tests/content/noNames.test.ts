import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultedFiles, wordPath } from '../../src/model/files.ts';
import { loadStory } from '../../src/model/loadStory.ts';
import { namePattern } from '../support/storyFiles.ts';

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
