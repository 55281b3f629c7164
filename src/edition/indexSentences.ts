import type { BlockView, ChapterView, TableView } from './chapterViews.ts';
import type { NotedLine } from './lines.ts';
import { plainLine } from './makeLine.ts';
import type { Whole } from './types.ts';

/**
 * For each fact, the sentence of a chapter that tells it most closely: the one that rests on the fewest facts, the
 * later one where two rest on as many, because the opening only sums up. A table's cell counts only where no prose does.
 */
export function indexSentences(chapters: readonly ChapterView[]): Whole['sentences'] {
  const told = new Map<string, { chapter: string; line: NotedLine }>();
  const note = (linesOf: (block: BlockView) => NotedLine[], mayReplace: boolean) => {
    for (const { id: chapter, blocks } of chapters)
      for (const line of blocks.flatMap(linesOf).filter(({ note }) => note > 0))
        for (const claim of line.claims) {
          const known = told.get(claim)?.line;
          if (known === undefined || (mayReplace && line.claims.length <= known.claims.length))
            told.set(claim, { chapter, line });
        }
  };
  note(proseOf, true);
  note((block) => cellsOf(tableOf(block)), false);
  return Object.fromEntries(
    [...told].map(([claim, { chapter, line }]) => [
      claim,
      { href: `#s-${chapter}-${line.note}`, text: plainLine(line) },
    ]),
  );
}

function proseOf(block: BlockView): NotedLine[] {
  switch (block.kind) {
    case 'text':
      return block.lines;
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map(({ line }) => line);
    case 'dated':
    case 'timeline':
      return block.items.map(({ line }) => line);
    default:
      return [];
  }
}

function tableOf(block: BlockView): TableView | undefined {
  if (block.kind === 'table') return block;
  return block.kind === 'matrix' || block.kind === 'trade-bars' ? block.table : undefined;
}

function cellsOf(table: TableView | undefined): NotedLine[] {
  return (table?.rows ?? []).flatMap(({ cells }) => cells.filter((cell) => cell !== null));
}
