import type { Block, Fact, Sentence } from '../story/types.ts';
import type { MatrixView, TableView } from './chapterViews.ts';
import type { Context } from './context.ts';
import type { NotedLine } from './lines.ts';
import { publishersOf, voiceId } from './makeEvidence.ts';
import { shapeOf } from './shapeOf.ts';
import type { Whole } from './types.ts';

type MatrixBlock = Extract<Block, { kind: 'matrix' }>;

/**
 * The matrix of who said what on the day of the meeting: the facts of each topic and voice.
 *
 * @param table the table behind it, made after the matrix's point so that notes keep the reading order
 */
export function makeMatrix(
  block: MatrixBlock,
  noted: (sentence: Sentence) => NotedLine,
  makeTable: () => TableView,
  context: Context,
): MatrixView {
  const point = noted(block.point);
  const table = makeTable();
  const cells = findCells(block, context.story.facts, context.story.meta.event.date);
  return {
    kind: 'matrix',
    point,
    voices: block.voices.map((speakers, at) => ({
      name: table.columns[at + 1] ?? '',
      shape: shapeOf(voiceId(speakers[0] ?? '', context)),
    })),
    rows: table.rows.map(({ head }, at) => ({ head, cells: cells[at] ?? [] })),
    publisherCount: publishersOf(cells.flat(2), context).length,
    table,
  };
}

/** By row and column, the ids of the facts that stand there, in the order of the facts. */
export function findCells(block: MatrixBlock, facts: readonly Fact[], day: string): string[][][] {
  const placed = new Set(block.rows.flatMap(({ claims }) => claims ?? []));
  const counted = facts.filter(({ id, date }) => block.sections.includes(id.charAt(0)) && date === day);
  return block.rows.map(({ topics, claims }) =>
    block.voices.map((speakers) =>
      counted
        .filter(({ id, topic }) => claims?.includes(id) || (topics.includes(topic) && !placed.has(id)))
        .filter(({ attributedTo }) => speakers.includes(attributedTo))
        .map(({ id }) => id),
    ),
  );
}

export type Mark = Whole['sentences'][string];

/** One mark for each sentence that tells facts of a cell, in the order of the facts; facts that no chapter tells have none. */
export function marksOf(claims: readonly string[], sentences: Whole['sentences']): Mark[] {
  const marks = claims.flatMap((claim) => sentences[claim] ?? []);
  return marks.filter(({ href }, at) => marks.findIndex((mark) => mark.href === href) === at);
}
