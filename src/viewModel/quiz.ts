import { fill, fillPlural } from '../i18n/messages.ts';
import type { ClaimPlaces } from './claims.ts';
import type { LocalizedContent } from './content.ts';
import { createFootnotes } from './evidence.ts';
import { linkToStory, type Note, type NotedLine, plainText } from './lines.ts';

/** A question on the story: options to choose from, what is said to a choice, and the answer with its source. */
type QuestionView = {
  /** Anchor of its element, and the name of its group of options. */
  id: string;
  question: string;
  options: string[];
  /** Place of the right option, from 0. */
  right: number;
  answer: NotedLine;
  correct: string;
  incorrect: string;
  /** The step of the story that states the answer. */
  where: { href: string; step: string; chapter: string } | undefined;
};
export type QuizView = { intro: string; questions: QuestionView[]; notes: Note[] };

/** The questions on the story; each answer has its source, and leads to the step that states its first fact. */
export function toQuiz(sentences: ClaimPlaces, content: LocalizedContent): QuizView {
  const { words, base, language } = content;
  const { questionsIntro, correct, incorrect } = words.tools;
  const { noted, notes } = createFootnotes(content);
  const questions = words.quiz.map((question, at) => {
    const options = question.options.map((option) => plainText(option, content));
    const { right, answer } = question;
    const place = sentences[answer.claims[0] ?? ''];
    return {
      id: `question-${at + 1}`,
      question: plainText(question.question, content),
      options,
      right,
      answer: linkToStory(noted(answer), base),
      correct,
      incorrect: fill(incorrect, { answer: options[right] ?? '' }),
      where: place && {
        href: `${base}#${place.section}`,
        step: place.section,
        chapter: words.chapters[place.chapter]?.nav ?? place.chapter,
      },
    };
  });
  return { intro: fillPlural(questionsIntro, questions.length, language.tag), questions, notes };
}
