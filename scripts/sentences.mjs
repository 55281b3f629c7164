import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { compareReadings, readSentences } from './lib/compareReadings.mjs';
import { importSource } from './lib/importSource.mjs';
import { root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';

/**
 * Prints every sentence of the story in one language, one to a line: its path, a tab, its words. For reading a
 * translation back: `npm run sentences -- zh > zh.tsv`.
 *
 * With the sentences read back, in a file of the same form, it prints the comparison instead; a further file gives
 * verdicts that are not `same`, by path: `npm run sentences -- zh back.tsv verdicts.tsv > docs/translation/zh.md`.
 */
await runMain(async () => {
  const [locale, backFile, verdictFile] = process.argv.slice(2);
  await ensureDependencies();
  const story = await readStory();
  const { locales } = story.meta;
  if (!locales.includes(locale))
    throw new Problem(
      `Which language? Name one of ${locales.join(', ')}: npm run sentences -- ${locales[0]}`,
    );
  const translation = await listOf(story, locale);
  if (backFile === undefined) {
    for (const [id, text] of translation) console.log(`${id}\t${text}`);
    return;
  }
  const original = await listOf(story, locales[0]);
  const readBack = await readTsv(backFile);
  const verdicts = verdictFile === undefined ? new Map() : await readTsv(verdictFile);
  const found = new Map(
    [...verdicts].map(([id, text]) => {
      const [verdict, mended] = text.split('\t');
      return [id, { verdict, mended }];
    }),
  );
  console.log(compareReadings({ original, translation, readBack, found }));
});

async function readStory() {
  const { loadStory } = await importSource('story/loadStory.ts');
  const loaded = loadStory(resolve(root, process.env.STORY ?? 'src/content'));
  if (!loaded.ok) throw new Problem('The content has problems; npm run check lists them.');
  return loaded.story;
}

/** The words of every sentence in one language, by path. */
async function listOf(story, locale) {
  const { createContent } = await importSource('edition/context.ts');
  const { listSentences } = await importSource('edition/listSentences.ts');
  return new Map(listSentences(createContent(story, locale, '/')).map(({ id, text }) => [id, text]));
}

async function readTsv(file) {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Problem(`${file} cannot be read: name a file of lines with a path, a tab and words.`, {
      cause: error,
    });
  });
  return readSentences(text);
}
