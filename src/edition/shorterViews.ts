import type { Note, NotedLine, SourcedLine } from './lines.ts';

/** A sentence of the story told shorter, with its note, and with its evidence beside it where there is no room for notes. */
export type ShortLine = NotedLine & SourcedLine;

/**
 * The story told shorter. Notes are numbered through the takeaways, and anew in each chapter. `picture` says what the
 * chapter's map shows; empty where it has none.
 */
export type ShortView = {
  /** Each with the chapters it stands for, in order; every chapter stands in one. */
  takeaways: { chapters: string[]; line: ShortLine }[];
  notes: Note[];
  chapters: { id: string; title: string; lines: ShortLine[]; picture: ShortLine[]; notes: Note[] }[];
};

/** A question on the story: its options, which of them is right, and the answer with the statement in the story it leads to. */
export type QuestionView = {
  question: string;
  options: string[];
  /** Place of the right option, from 0. */
  right: number;
  answer: NotedLine;
  where: { href: string; chapter: string } | undefined;
};
export type QuizView = { questions: QuestionView[]; notes: Note[] };
