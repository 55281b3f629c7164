import type { TermView } from './claims.ts';
import type { CorrectionView, Line, SourceView } from './lines.ts';

/** A section of the notes; `lang` is that of a title that is not translated. */
export type NoteSectionView = { id: string; title: string; items: Line[]; lang?: string };

/** Where the statements that rest on a source stand: numbered notes of chapters, and cards and terms that have no numbers. */
export type StatementsView = {
  chapters: { id: string; name: string; notes: number[] }[];
  cards: { name: string; href: string }[];
};

/** A picture to take away: the id of its step, which its files are named after, and what it is called. */
export type PictureFile = { id: string; name: string; lang?: string };

/** A file for readers who want the data: its path from the base path, what it holds, and how big it is, in words. */
export type DownloadView = { path: string; name: string; format: string; size: string };

export type NotesView = {
  /** What the story started from. */
  origin: NoteSectionView;
  unknown: NoteSectionView;
  /** Said before the list of sources. */
  sourcesIntro: NoteSectionView;
  sources: { kind: string; title: string; sources: (SourceView & { statements: StatementsView })[] }[];
  /** Conflicts, method, boundaries and names. */
  sections: NoteSectionView[];
  glossary: (TermView & { id: string })[];
  /** `none` is said while there is no correction. */
  corrections: { id: string; title: string; items: CorrectionView[]; none: Line[] };
  versions: { id: string; title: string; items: { id: string; date: string; iso: string; line: Line }[] };
  licence: NoteSectionView;
  /** Said before the list of files. */
  downloadsIntro: NoteSectionView;
  downloads: DownloadView[];
  pictures: PictureFile[];
};
