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

/** What stands behind a note of a chapter, numbered from 1. */
export type Note = { number: number; evidence: Evidence[]; corrections: CorrectionView[] };
