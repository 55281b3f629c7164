import type { Sentence } from '../model/types.ts';
import type { Context } from './context.ts';
import { createFootnotes, toEvidence } from './evidence.ts';
import { type Note, type NotedLine, plainText, type SourcedLine, type Span } from './lines.ts';
import type { Whole } from './types.ts';

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

/** The questions on the story; each answer has its sources, and leads to the sentence of a chapter that tells its first fact. */
export function toQuiz(sentences: Whole['sentences'], context: Context): QuizView {
  const { words, base } = context;
  const { noted, notes } = createFootnotes(context);
  const questions = words.quiz.map(({ question, options, right, answer }) => {
    const href = sentences[answer.claims[0] ?? '']?.href;
    // `#s-trade-3`: the sentence's own anchor names its chapter.
    const chapter = href?.replace(/^#s-(.+)-\d+$/, '$1') ?? '';
    return {
      question: plainText(question, context),
      options: options.map((option) => plainText(option, context)),
      right,
      answer: noted(answer),
      where:
        href === undefined
          ? undefined
          : { href: base + href, chapter: words.chapters[chapter]?.nav ?? chapter },
    };
  });
  return { questions, notes };
}

/** The story in five takeaways, and in a sentence or two per chapter: every line with its note, its voices and its sources. */
export function toSummaries(context: Context): ShortView {
  const { story, words } = context;
  const brief = makeLines(context);
  return {
    takeaways: words.short.takeaways.map(({ chapters, sentence }) => ({
      chapters,
      line: brief.line(sentence),
    })),
    notes: brief.notes,
    chapters: story.chapters.map(({ id, scene }) => {
      const { line, notes } = makeLines(context);
      const { title = id, picture = [] } = words.chapters[id] ?? {};
      return {
        id,
        title: plainText(title, context),
        lines: (words.short.chapters[id] ?? []).map(line),
        picture: scene === undefined ? [] : picture.map(line),
        notes,
      };
    }),
  };
}

function makeLines(context: Context) {
  const { noted, notes } = createFootnotes(context);
  const line = (sentence: Sentence): ShortLine => {
    const made = noted(sentence);
    return {
      ...made,
      spans: made.spans.map((span) => toNotes(span, context.base)),
      evidence: toEvidence(sentence.claims, context),
    };
  };
  return { line, notes };
}

/** Terms and sources are explained on the page of notes; chapters have the same anchors at every depth. */
function toNotes(span: Span, base: string): Span {
  return typeof span !== 'string' && /^#(term|source)-/.test(span.href ?? '')
    ? { ...span, href: `${base}notes/${span.href}` }
    : span;
}
