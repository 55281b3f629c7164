import { resolve } from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { importSource } from './lib/importSource.mjs';
import { root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';

await runMain(async () => {
  await ensureDependencies();
  const { loadStory } = await importSource('story/loadStory.ts');
  const today = new Date().toISOString().slice(0, 10);
  const result = loadStory(resolve(root, process.env.STORY ?? 'src/content'), today);
  if (!result.ok) throw new Problem(listProblems(result.problems));
  for (const warning of result.warnings) console.warn(`Worth a look: ${warning}`);
  console.log(result.counts);
});

function listProblems(problems) {
  const heading = `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`;
  return [heading, ...problems.map((problem) => `- ${problem}`)].join('\n');
}
