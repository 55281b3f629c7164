import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeContext } from '../../src/edition/context.ts';
import { makeWhole } from '../../src/edition/makeWhole.ts';
import { addPseudo, pseudoCode } from '../../src/story/addPseudo.ts';
import { sharedFiles, wordFiles, wordPath } from '../../src/story/files.ts';
import { loadStory } from '../../src/story/loadStory.ts';
import { parseStory } from '../../src/story/parseStory.ts';
import type { Story, Words } from '../../src/story/types.ts';
import { addLanguage } from '../support/addLanguage.ts';

const stories = ['src/content', 'tests/fixtures/stories/lantern-lake'];

test.each(stories)('a fourth language is added to %s by files alone, and the check passes it', (from) => {
  const to = join('.cache', 'added-language', from.replaceAll('/', '-'));
  addLanguage(from, to, 'he');
  const loaded = loadStory(to);
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  if (!loaded.ok) return;
  const context = makeContext(loaded.story, 'he', '/');
  expect(context.base).toBe('/he/');
  expect(context.language.dir).toBe('rtl');
  expect(makeWhole(context).opening.headline).toMatch(/^[\u0590-\u05ff\s]+$/);
});

test.each(stories)('the made-up language of %s passes the check as any translation has to', (from) => {
  const loaded = loadStory(from);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const pseudo = addPseudo(loaded.story);
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
