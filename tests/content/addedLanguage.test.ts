import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedFiles, wordFiles, wordPath } from '../../src/model/files.ts';
import { loadStory, parseStory } from '../../src/model/loadStory.ts';
import { addPseudoLocale, pseudoCode } from '../../src/model/pseudoLocale.ts';
import type { Story, Words } from '../../src/model/types.ts';
import { createContent } from '../../src/viewModel/context.ts';
import { toStoryViewModel } from '../../src/viewModel/story.ts';
import { addLanguage } from '../support/addLanguage.ts';

const stories = ['src/content', 'tests/fixtures/stories/lantern-lake'];

test.each(stories)('a fourth language is added to %s by files alone, and the check passes it', (from) => {
  const to = join('.cache', 'added-language', from.replaceAll('/', '-'));
  addLanguage(from, to, 'he');
  const loaded = loadStory(to);
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  if (!loaded.ok) return;
  const context = createContent(loaded.story, 'he', '/');
  expect(context.base).toBe('/he/');
  expect(context.language.dir).toBe('rtl');
  expect(toStoryViewModel(context).opening.headline).toMatch(/^[\u0590-\u05ff\s]+$/);
});

test.each(stories)('the made-up language of %s passes the check as any translation has to', (from) => {
  const loaded = loadStory(from);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const pseudo = addPseudoLocale(loaded.story);
  expect(pseudo.meta.locales.at(-1)).toBe(pseudoCode);
  const parsed = parseStory(toFiles(pseudo));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
});

/** A whole story as the files it would be read from, by path. */
function toFiles(story: Story): Record<string, unknown> {
  const shared = Object.entries(sharedFiles).map(([name, { file }]) => [
    file,
    story[name as keyof typeof sharedFiles],
  ]);
  const words = story.meta.locales.flatMap((code) =>
    (Object.keys(wordFiles) as (keyof Words)[]).map((name) => [
      wordPath(code, name),
      story.words[code]?.[name],
    ]),
  );
  return Object.fromEntries([...shared, ...words]) as Record<string, unknown>;
}
