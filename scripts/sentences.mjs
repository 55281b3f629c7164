import { resolve } from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { importSource } from './lib/importSource.mjs';
import { root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';

/**
 * Prints every sentence of the story in one language, one to a line: its path, a tab, its words. For reading a
 * translation back: `npm run sentences -- zh > zh.tsv`.
 */
await runMain(async () => {
  const [locale] = process.argv.slice(2);
  await ensureDependencies();
  const { loadStory } = await importSource('story/loadStory.ts');
  const loaded = loadStory(resolve(root, process.env.STORY ?? 'src/content'));
  if (!loaded.ok) throw new Problem('The content has problems; npm run check lists them.');
  const { locales } = loaded.story.meta;
  if (!locales.includes(locale))
    throw new Problem(
      `Which language? Name one of ${locales.join(', ')}: npm run sentences -- ${locales[0]}`,
    );
  const { makeContext } = await importSource('edition/context.ts');
  const { listSentences } = await importSource('edition/listSentences.ts');
  for (const { id, text } of listSentences(makeContext(loaded.story, locale, '/')))
    console.log(`${id}\t${text}`);
});
