import { join, resolve } from 'node:path';
import { ensureDependencies } from './ensure.mjs';
import { root } from './lib/paths.mjs';
import { plainMessage } from './lib/plainMessage.mjs';
import { Problem, runMain } from './lib/problem.mjs';

await runMain(async () => {
  await ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'src/story/loadStory.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  }).catch((error) => {
    throw new Problem(plainMessage(error), { cause: error });
  });
  const today = new Date().toISOString().slice(0, 10);
  const result = await module.loadStory(resolve(root, process.env.STORY ?? 'src/content'), today);
  if (!result.ok) throw new Problem(listProblems(result.problems));
  for (const warning of result.warnings) console.warn(`Worth a look: ${warning}`);
  console.log(result.counts);
});

function listProblems(problems) {
  const heading = `The content has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`;
  return [heading, ...problems.map((problem) => `- ${problem}`)].join('\n');
}
