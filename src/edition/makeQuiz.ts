import type { Context } from './context.ts';
import { plainText } from './makeLine.ts';
import { makeNoted } from './makeNoted.ts';
import type { QuizView } from './shorterViews.ts';
import type { Whole } from './types.ts';

/** The questions on the story; each answer has its sources, and leads to the sentence of a chapter that tells its first fact. */
export function makeQuiz(sentences: Whole['sentences'], context: Context): QuizView {
  const { words, base } = context;
  const { noted, notes } = makeNoted(context);
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
