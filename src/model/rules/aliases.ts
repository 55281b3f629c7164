import { collectProblems, type Problem, quote } from '../problems.ts';
import { listAnchors, listSteps } from '../steps.ts';
import type { Story } from '../types.ts';

/** Old names lead to what the story has, and none of them is a name that it has: that one would come first. */
export function checkAliases(story: Story): Problem[] {
  const anchors = new Set(listAnchors(story).keys());
  const leads = new Set(listSteps(story).flatMap(({ step }) => (step.lead === true ? [step.id] : [])));
  const tables = [
    ['anchors', anchors, 'a chapter, step or detail'],
    ['steps', leads, 'a step with "lead"'],
  ] as const;
  return collectProblems((expect) => {
    for (const [key, ids, what] of tables)
      for (const [old, id] of Object.entries(story.aliases[key])) {
        const path = `aliases.json: ${key}.${old}`;
        expect(
          !ids.has(old),
          path,
          `${quote(old)}, the id of ${what}`,
          'a name that the story no longer has',
        );
        expect(ids.has(id), path, quote(id), `the id of ${what} in chapters.json`);
      }
  });
}
