import { loadStory } from '../src/model/loadStory.ts';
import { loadFontMetrics } from './build/fontMetrics.ts';
import { UserError } from './support/process.mjs';
import { storyDir } from './support/project.ts';

/** Checks the content: prints every problem, or what there is and what to look at. */
export async function main(): Promise<void> {
  const result = loadStory(storyDir, {
    today: new Date().toISOString().slice(0, 10),
    canDraw: loadFontMetrics().holds,
  });
  if (!result.ok) {
    const count = result.problems.length;
    const heading = `The content has ${count} problem${count === 1 ? '' : 's'}:`;
    throw new UserError([heading, ...result.problems.map((problem) => `- ${problem}`)].join('\n'));
  }
  for (const warning of result.warnings) console.warn(`Warning: ${warning}`);
  console.log(result.counts);
}
