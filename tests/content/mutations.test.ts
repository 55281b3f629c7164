import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseStory } from '../../src/model/loadStory.ts';
import type { Story } from '../../src/model/types.ts';
import { createContent } from '../../src/viewModel/content.ts';
import { toMapPaths } from '../../src/viewModel/map.ts';
import { toStoryData, toStoryViewModel } from '../../src/viewModel/story.ts';
import { anyChange, anySpot, changeAt, runs, spotsOf } from '../support/properties.ts';
import { draft, locale, toFiles } from '../support/storyFiles.ts';

/** Room for the names of a few whole stories. */
const mostPlaced = 500;

// Laying names out is nearly all of drawing: what has been laid out from the very same is not laid out again.
vi.mock('../../src/map/labels/layout.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/map/labels/layout.ts')>();
  const known = new Map<string, ReturnType<typeof original.layoutLabels>>();
  const layoutLabels: typeof original.layoutLabels = (...given) => {
    const key = JSON.stringify(given);
    const placed = known.get(key) ?? original.layoutLabels(...given);
    if (known.size > mostPlaced) known.clear();
    known.set(key, placed);
    return placed;
  };
  return { ...original, layoutLabels };
});

/** What stands in for the lines of content without problems. */
const noProblem = 'content: found nothing wrong, expected so';

/** The real content, in its first language. */
const files = toFiles(draft());
const spots = spotsOf(files);

/** Draws all that is made of a story at build, without markup; throws where something cannot be. */
function draw(story: Story): void {
  const context = createContent(story, locale, '/');
  toStoryData(context);
  toMapPaths(context);
  toStoryViewModel(context);
}

test('whatever is done to a value of the content, the check answers, and what it passes can be drawn', () => {
  fc.assert(
    fc.property(anySpot(spots), anyChange(files, spots), (spot, change) => {
      const parsed = parseStory(changeAt(files, spot, change));
      if (parsed.ok) draw(parsed.story);
      const problems = parsed.ok ? [noProblem] : parsed.problems;
      expect(problems).not.toEqual([]);
      for (const line of problems) expect(line).toMatch(/: found .+, expected \S/s);
    }),
    runs(15),
  );
});
