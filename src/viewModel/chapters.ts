import type { TimelineLayout } from '../charts/layoutTimeline.ts';
import { fill } from '../i18n/messages.ts';
import type { Block, ChapterWords, Sentence } from '../model/types.ts';
import type { Context } from './context.ts';
import { tablePath, toMapTable } from './downloads.ts';
import { createFootnotes } from './evidence.ts';
import { type Note, type NotedLine, plainText, type TitleView } from './lines.ts';
import { type MapView, toMapView } from './map.ts';
import { toMatrix, toTimeline, toTradeBars } from './oldCharts.ts';
import { proposalTitle } from './titles.ts';

/** A table; a null cell says that nothing was found. */
export type TableView = {
  kind: 'table';
  caption: NotedLine;
  columns: string[];
  rows: { head: string; cells: (NotedLine | null)[] }[];
  numeric: boolean;
  /** Path of the same table as a file, from the base path. */
  csv: string;
};

/** A table of plain words; `claims` are the facts a row rests on. A cell may be empty. */
export type PlainTable = { columns: string[]; rows: { cells: string[]; claims: string[] }[] };

/** The matrix of who said what: in each cell, the facts found there. `shape` is that of the voice's marks in the prose. */
export type MatrixView = {
  kind: 'matrix';
  point: NotedLine;
  voices: { name: string; shape: string }[];
  rows: { head: string; cells: string[][] }[];
  /** How many publishers its facts were read with. */
  publisherCount: number;
  table: TableView;
};

/** A bar: its figure in words and its length as a part of the longest, above 0 and at most 1; null where nothing was found. */
export type BarView = { text: string; share: number; claim: string } | null;

/** Bars of one or two counts for each group; the totals are drawn to a scale of their own. */
export type TradeBarsView = {
  kind: 'trade-bars';
  point: NotedLine;
  counts: string[];
  totals: BarView[];
  groups: { code: string; name: string; href: string; bars: BarView[]; note?: NotedLine }[];
  publishers: string[];
  table: TableView;
};

/** Dated lines, and those of them that are drawn: `line` is the place of a drawn entry's words among the items. */
export type TimelineView = {
  kind: 'timeline';
  point: NotedLine;
  /** Names of the kinds of marks. */
  kinds: string[];
  items: { date: string; iso: string; line: NotedLine }[];
  drawn: {
    line: number;
    /** Place of its kind among the kinds. */
    kind: number;
    date: string;
    iso: string;
    label: string;
    isMeeting: boolean;
    place?: string;
  }[];
  layout: TimelineLayout;
  years: string[];
  end: string;
  publisherCount: number;
  table: PlainTable;
};

/** A piece of a chapter. The last four draw a whole set of the story, which they find for themselves. */
export type BlockView =
  | { kind: 'text'; lines: NotedLine[] }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; ordered: boolean; items: NotedLine[] }
  | { kind: 'facts'; rows: { label: string; line: NotedLine }[] }
  | TableView
  | MatrixView
  | TradeBarsView
  | TimelineView
  | { kind: 'dated'; items: { date: string; iso: string; line: NotedLine }[] }
  | {
      kind: 'beside';
      lead: NotedLine[];
      rows: (TitleView & { slug: string; kicker: string; href: string; points: NotedLine[] })[];
    }
  | { kind: 'roster' }
  | { kind: 'proposals' }
  | { kind: 'follow-ups' }
  | { kind: 'notes' };

export type ChapterView = {
  id: string;
  title: string;
  picture: NotedLine[];
  /** What its map shows, as a table. */
  mapTable: PlainTable;
  blocks: BlockView[];
  notes: Note[];
};

/** Every chapter in order, with notes numbered from 1 in each. */
export function toChapters(context: Context): ChapterView[] {
  const map = toMapView(context);
  return context.story.chapters.flatMap(({ id }) => {
    const words = context.words.chapters[id];
    return words === undefined ? [] : [makeChapter(id, words, map, context)];
  });
}

function makeChapter(id: string, words: ChapterWords, map: MapView, context: Context): ChapterView {
  const { noted, notes } = createFootnotes(context);
  const tables = words.blocks.filter(({ kind }) => kind === 'table');
  const csvOf = (table: Block) => tablePath(id, tables.indexOf(table));
  // Blocks come before the picture, so that notes are numbered in reading order.
  const blocks = words.blocks.flatMap((block, at) =>
    isBehindPicture(words.blocks, at) ? [] : [makeBlock(block, words.blocks[at + 1], noted, csvOf, context)],
  );
  const picture = (words.picture ?? []).map(noted);
  const mapTable = toMapTable(id, map, context);
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
      return toMatrix(block, noted, tableBehind, context);
    case 'trade-bars':
      return toTradeBars(block, noted, tableBehind, context);
    case 'timeline':
      return toTimeline(block, noted, context);
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
