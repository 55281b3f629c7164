import { fill } from '../i18n/fill.ts';
import type { Block, ChapterWords, Sentence } from '../story/types.ts';
import type { BlockView, ChapterView, TableView } from './chapterViews.ts';
import type { Context } from './context.ts';
import type { NotedLine } from './lines.ts';
import { tablePath } from './makeDownloads.ts';
import { plainText } from './makeLine.ts';
import { makeMapView } from './makeMapView.ts';
import { makeMatrix } from './makeMatrix.ts';
import { makeNoted } from './makeNoted.ts';
import { makeMapTable } from './makePlainTables.ts';
import { makeTimeline } from './makeTimeline.ts';
import { proposalTitle } from './makeTitle.ts';
import { makeTradeBars } from './makeTradeBars.ts';
import type { MapView } from './mapView.ts';

/** Every chapter in order, with notes numbered from 1 in each. */
export function makeChapters(context: Context): ChapterView[] {
  const map = makeMapView(context);
  return context.story.chapters.flatMap(({ id }) => {
    const words = context.words.chapters[id];
    return words === undefined ? [] : [makeChapter(id, words, map, context)];
  });
}

function makeChapter(id: string, words: ChapterWords, map: MapView, context: Context): ChapterView {
  const { noted, notes } = makeNoted(context);
  const tables = words.blocks.filter(({ kind }) => kind === 'table');
  const csvOf = (table: Block) => tablePath(id, tables.indexOf(table));
  // Blocks come before the picture, so that notes are numbered in reading order.
  const blocks = words.blocks.flatMap((block, at) =>
    isBehindPicture(words.blocks, at) ? [] : [makeBlock(block, words.blocks[at + 1], noted, csvOf, context)],
  );
  const picture = (words.picture ?? []).map(noted);
  const mapTable = makeMapTable(id, map, context);
  return { id, title: plainText(words.title, context), picture, mapTable, blocks, notes };
}

/** True for the table of a picture, which the picture draws with it. */
function isBehindPicture(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1]?.kind;
  return blocks[at]?.kind === 'table' && (before === 'matrix' || before === 'trade-bars');
}

function makeBlock(
  block: Block,
  next: Block | undefined,
  noted: (sentence: Sentence) => NotedLine,
  csvOf: (table: Block) => string,
  context: Context,
): BlockView {
  const tableBehind = () => {
    if (next?.kind !== 'table')
      throw new Error(`A ${block.kind} draws the table that follows it: add one after it.`);
    return makeTable(next, noted, csvOf(next), context);
  };
  switch (block.kind) {
    case 'text':
      return { kind: 'text', lines: block.sentences.map(noted) };
    case 'list':
      return { kind: 'list', ordered: block.ordered ?? false, items: block.items.map(noted) };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(({ label, value }) => ({ label, line: noted(value) })) };
    case 'table':
      return makeTable(block, noted, csvOf(block), context);
    case 'matrix':
      return makeMatrix(block, noted, tableBehind, context);
    case 'trade-bars':
      return makeTradeBars(block, noted, tableBehind, context);
    case 'timeline':
      return makeTimeline(block, noted, context);
    case 'dated':
      return {
        kind: 'dated',
        items: block.items.map(({ date, sentence }) => ({
          date: context.figure(date),
          iso: String(context.story.values[date]?.value ?? ''),
          line: noted(sentence),
        })),
      };
    case 'beside':
      return {
        kind: 'beside',
        lead: block.lead.map(noted),
        rows: block.rows.map(({ proposal, points }) => ({
          ...nameProposal(proposal, context),
          points: points.map(noted),
        })),
      };
    default:
      return block;
  }
}

function makeTable(
  { caption, columns, numeric, rows }: Extract<Block, { kind: 'table' }>,
  noted: (sentence: Sentence) => NotedLine,
  csv: string,
  context: Context,
): TableView {
  return {
    kind: 'table',
    csv,
    caption: noted(caption),
    columns,
    numeric: numeric ?? false,
    rows: rows.map(({ head, cells }) => ({
      head: plainText(head, context),
      cells: cells.map((cell) => (cell === null ? null : noted(cell))),
    })),
  };
}

function nameProposal(slug: string, context: Context) {
  const { story, words, href } = context;
  const number = story.proposals.find((one) => one.slug === slug)?.number ?? 0;
  return {
    slug,
    kicker: fill(words.interface.proposalNumber, { n: number }),
    ...proposalTitle(slug, context),
    href: href({ kind: 'proposal', slug }),
  };
}
