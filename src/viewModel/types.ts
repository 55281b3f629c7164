import type { BrowserKey } from '../model/messageKeys.ts';
import type { InterfaceWords, ToolsWords } from '../model/types.ts';
import type { BriefView } from './brief.ts';
import type { ChapterView } from './chapters.ts';
import type { ClaimPlaces } from './claims.ts';
import type { NotedLine, SourcedLine, TitleView } from './lines.ts';
import type { MapView } from './map.ts';
import type { NotesView } from './notes.ts';
import type { Panels } from './panels.ts';
import type { QuizView } from './quiz.ts';
import type { ProposalName } from './titles.ts';

/** The head of the story. Its lines are those of the opening step, so that a note has one number. */
export type OpeningView = {
  kicker: string;
  headline: string;
  lines: NotedLine[];
  point: NotedLine;
  /** Of what day the story's state of knowledge is: in words, and as `YYYY-MM-DD`. */
  updated: { words: string; iso: string };
  /** `step` is the address of the step that tells it, in the page; its own address is `href`. */
  proposals: (ProposalName & { step: string })[];
  /** Who or what translated these words and whether anyone has checked them; undefined in the first language. */
  translation: { words: string; from: { name: string; lang: string; href: string } } | undefined;
  /** Said once where parts of the page are not translated, and of what language it is where it is one of them. */
  untranslated: { words: string; lang?: string } | undefined;
  /** Language of kicker and headline where they are not translated. */
  lang?: string;
};

/** The whole story in one language: what the build writes into pages. */
export type StoryViewModel = {
  opening: OpeningView;
  chapters: ChapterView[];
  /** By fact, the sentence of a chapter that states it. */
  sentences: ClaimPlaces;
  panels: Panels;
  notes: NotesView;
  caveat: SourcedLine;
  brief: BriefView;
  quiz: QuizView;
  tools: ToolsWords;
};

/** What every page knows before any words beyond the document: names, ids and messages. */
export type StoryData = {
  locale: string;
  /** BCP 47 tag for the platform's formats and plurals. */
  tag: string;
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
  chapters: { id: string; nav: string; title: string; lang?: string }[];
  /** In reading order. `label` is what a step is called where its words do not stand. */
  steps: { id: string; chapter: string; label: string; lang?: string; proposal?: string }[];
  /** Ids of all details, in reading order. */
  details: string[];
  /** Ids of chapters, steps and details by the names they had in addresses once. */
  aliases: Record<string, string>;
  countries: { code: string; slug: string; name: string }[];
  /** `href` leads to the card. */
  proposals: (TitleView & { slug: string; number: number; href: string })[];
  map: MapView;
  words: InterfaceWords;
  /** Every voice that speaks in the story, in the order facts.json first gives them the word. */
  voices: { id: string; words: string }[];
};

/** The same as the browser has it: less the messages that only the build says. */
export type ClientData = Omit<StoryData, 'words'> & { words: Pick<InterfaceWords, BrowserKey> };
