import type { CorrectionView, Evidence, Line, SourceView } from './lines.ts';

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
