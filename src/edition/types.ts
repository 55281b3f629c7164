import type { TimelineLayout } from '../charts/layoutTimeline.ts';
import type { BrowserKey, InterfaceKey } from '../story/interfaceKeys.ts';
import type { ToolsWords } from '../story/types.ts';
import type { MapView } from './mapView.ts';
import type { QuizView, ShortView } from './shorterViews.ts';

/** A piece of a line as a component draws it: words, or words that lead somewhere or stand for something on the map. */
export type Span =
  | string
  | {
      text: string;
      href?: string;
      /** Participant code: choosing the words chooses the country. */
      country?: string;
      place?: string;
      /** Leads to another site. */
      external?: true;
      /** Of its words, where they are of another language than the line. */
      lang?: string;
    };

/** One sentence, ready to draw: its pieces and the facts it rests on. */
export type Line = { spans: Span[]; claims: string[] };

/**
 * A title a body gave, in the page's language. Where that is our translation, `official` is the wording it was published
 * in, and its language; undefined where `title` is that wording.
 */
export type TitleView = { title: string; official?: { text: string; lang: string } | undefined };

/** A source as a reader meets it; `number` is its place in the list of sources. */
export type SourceView = {
  id: string;
  number: number;
  publisher: string;
  title: string;
  /** In words; empty where it has none. */
  date: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where it has none. */
  iso: string;
  kind: string;
  url: string | null;
};

/** A change to a statement: `date` in words, what it used to say and says now. `id` is its anchor in the notes. */
export type CorrectionView = {
  id: string;
  claim: string;
  date: string;
  iso: string;
  was: string;
  now: string;
};

/** Whose word a sentence is, and where it was read. */
export type Evidence = {
  voice: string;
  sources: { number: number; publisher: string; url: string | null }[];
};

/** What kind of step an event is: an id that its mark goes by, and its words. */
export type StatusView = { id: string; words: string };

/** A line with its evidence beside it, as in panels. `date` is in words. */
export type SourcedLine = Line & { evidence: Evidence[]; date?: string; status?: StatusView };

/**
 * A line with its note, as in chapters: the note's number, 0 where the line states no fact, and the voices it speaks with.
 */
export type NotedLine = Line & { note: number; voices: { id: string; words: string }[] };
export type Note = { number: number; evidence: Evidence[]; corrections: CorrectionView[] };

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

/** A bar: its figure in words and its length as a part of the longest; null where nothing was found. */
export type BarView = { text: string; share: number; claim: string } | null;

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

/** A section of a panel: a heading and its lines; `empty` says so where nothing was found, `checked` when it was last looked at. */
export type PanelSection = {
  id: string;
  title: string;
  lines: SourcedLine[];
  empty?: string;
  checked?: { iso: string; words: string };
};

export type ProposalView = TitleView & {
  slug: string;
  number: number;
  href: string;
  kicker: string;
  titleEvidence: Evidence[];
  gloss: Line[];
  sections: PanelSection[];
  places: string[];
};

export type CountryView = {
  code: string;
  slug: string;
  href: string;
  name: string;
  endonym: { lang: string; text: string };
  head: TitleView & { name: string; evidence: Evidence[] };
  sections: PanelSection[];
  /** Sentences of the story that speak of this country, each with the address of its chapter. */
  mentions: { chapter: string; href: string; lines: Line[] }[];
};

/** All that may be opened beside the story. Fetched when a reader is about to need it. */
export type Panels = {
  countries: Record<string, CountryView>;
  proposals: Record<string, ProposalView>;
};

export type NoteSectionView = { id: string; title: string; items: Line[] };

/** Where the statements that rest on a source stand: numbered notes of chapters, and cards and terms that have no numbers. */
export type StatementsView = {
  chapters: { id: string; name: string; notes: number[] }[];
  cards: { name: string; href: string }[];
};

/** A picture to take away: its id in the page, which its files are named after (`<chapter>-<kind>`), and what it shows, in words. */
export type PictureView = { id: string; name: string };

/** A file for readers who want the data: its path from the base path, what it holds, and how big it is, in words. */
export type DownloadView = { path: string; name: string; format: string; size: string };

export type NotesView = {
  unknown: NoteSectionView;
  sources: { kind: string; title: string; sources: (SourceView & { statements: StatementsView })[] }[];
  /** Conflicts, method, boundaries and names. */
  sections: NoteSectionView[];
  glossary: { id: string; term: string; meaning: Line; evidence: Evidence[] }[];
  /** `none` is said while there is no correction. */
  corrections: { id: string; title: string; items: CorrectionView[]; none: Line[] };
  versions: { id: string; title: string; items: { id: string; date: string; iso: string; line: Line }[] };
  licence: NoteSectionView;
  downloads: DownloadView[];
  pictures: PictureView[];
};

/** A fact as a reader may ask for it: what it says, whose word it is, and where sources differ. */
export type ClaimView = {
  statement: string;
  voice: string;
  /** In words; empty where the fact has no date. */
  date: string;
  confidence: 'high' | 'medium' | 'low';
  /** Ids of its sources. */
  sources: string[];
  conflicts: Line[];
  corrections: CorrectionView[];
};

/** All that may be asked about statements. Fetched when a reader first asks. */
export type Claims = { claims: Record<string, ClaimView>; sources: Record<string, SourceView> };

/** The whole edition: what the build writes into pages. */
export type Whole = {
  opening: {
    kicker: string;
    headline: string;
    standfirst: Line[];
    dateline: Line;
    asOf: string;
    asOfIso: string;
    /** Who or what translated these words and whether anyone has checked them; undefined in the first language. */
    translation: { words: string; from: { name: string; lang: string; href: string } } | undefined;
  };
  chapters: ChapterView[];
  /** By fact, the sentence of a chapter that tells it: its address in the page, and its words. */
  sentences: Record<string, { href: string; text: string }>;
  panels: Panels;
  notes: NotesView;
  caveat: SourcedLine;
  short: ShortView;
  quiz: QuizView;
  tools: ToolsWords;
};

/** What the page needs to know at once, before any words beyond the document: small on purpose. */
export type Outline = {
  locale: string;
  /** Every language of the story, this one included. */
  languages: {
    code: string;
    lang: string;
    name: string;
    base: string;
    /** The way there in its own words, for a reader whose browser prefers it. */
    offer: string;
  }[];
  /** Language of titles of sources and of facts, which are printed as they are; undefined in that language itself. */
  sourceLang: string | undefined;
  /** What joins the pieces of a line that is put together from data. */
  marks: { colon: string; semicolon: string; comma: string; stop: string };
  chapters: { id: string; nav: string }[];
  countries: { code: string; slug: string; name: string }[];
  proposals: (TitleView & { slug: string; number: number })[];
  map: MapView;
  words: Record<InterfaceKey, string>;
  /** Every voice that speaks in the story, in the order facts.json first gives them the word. */
  voices: { id: string; words: string }[];
};

/** The outline as the browser has it: less the words that only the build says. */
export type BrowserOutline = Omit<Outline, 'words'> & { words: Record<BrowserKey, string> };
