import type { TimelineLayout } from '../charts/layoutTimeline.ts';
import type { Note, NotedLine, TitleView } from './lines.ts';

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
