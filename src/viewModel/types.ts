import type { BrowserKey, InterfaceKey } from '../model/messageKeys.ts';
import type { ToolsWords } from '../model/types.ts';
import type { ChapterView } from './chapters.ts';
import type { Line, SourcedLine, TitleView } from './lines.ts';
import type { MapView } from './map.ts';
import type { NotesView } from './noteViews.ts';
import type { Panels } from './panels.ts';
import type { QuizView, ShortView } from './quiz.ts';

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
export type ClientData = Omit<Outline, 'words'> & { words: Record<BrowserKey, string> };
