import { expect, test } from 'vitest';
import { loadStory } from '../../src/model/loadStory.ts';
import type { BlockView } from '../../src/viewModel/chapters.ts';
import { createContent } from '../../src/viewModel/context.ts';
import { plainLine } from '../../src/viewModel/lines.ts';
import { marksOf } from '../../src/viewModel/oldCharts.ts';
import { toStoryViewModel } from '../../src/viewModel/story.ts';

const loaded = loadStory('src/content');
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { story } = loaded;

/** The blocks of a kind, of which there is at least one: else nothing would be tried. */
function blocksOf<Kind extends BlockView['kind']>(locale: string, kind: Kind) {
  const whole = toStoryViewModel(createContent(story, locale, '/'));
  const blocks = whole.chapters
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Extract<BlockView, { kind: Kind }> => block.kind === kind);
  expect(blocks, `the story has a block of the kind ${kind}`).not.toEqual([]);
  return { whole, blocks };
}

test.each(story.meta.locales)(
  'a cell of the matrix has marks where its table has words, and none elsewhere (%s)',
  (locale) => {
    const { whole, blocks } = blocksOf(locale, 'matrix');
    for (const { rows, table } of blocks) {
      const marked = rows.map(({ head, cells }) => ({
        head,
        cells: cells.map((claims) => marksOf(claims, whole.sentences).length > 0),
      }));
      const worded = table.rows.map(({ head, cells }) => ({
        head,
        cells: cells.map((cell) => cell !== null),
      }));
      expect(marked).toEqual(worded);
    }
  },
);

test.each(story.meta.locales)(
  'the facts of a matrix are told in prose, not only in its table (%s)',
  (locale) => {
    const { whole, blocks } = blocksOf(locale, 'matrix');
    const prose = new Set(
      whole.chapters.flatMap(({ id, blocks }) =>
        blocks
          .flatMap((block) =>
            block.kind === 'text' ? block.lines : block.kind === 'list' ? block.items : [],
          )
          .map(({ note }) => `#s-${id}-${note}`),
      ),
    );
    const hidden = blocks
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()))
      .filter((claim) => whole.sentences[claim] !== undefined && !prose.has(whole.sentences[claim].href));
    expect(hidden).toEqual([]);
  },
);

test.each(story.meta.locales)('bars draw the figures that their table writes (%s)', (locale) => {
  const { blocks } = blocksOf(locale, 'trade-bars');
  for (const { groups, totals, table } of blocks) {
    const written = Object.fromEntries(
      table.rows.map(({ head, cells }) => [
        head,
        cells.slice(0, totals.length).map((cell) => (cell === null ? null : plainLine(cell))),
      ]),
    );
    for (const { name, bars } of groups) expect(bars.map((bar) => bar?.text ?? null)).toEqual(written[name]);
    expect(totals.map((bar) => bar?.text ?? null)).toEqual(Object.values(written).at(-1));
  }
});
