import { FootnotedText } from '../../ui/NotedText.tsx';
import type { Outline, Whole } from '../../viewModel/types.ts';
import { ChapterNotes } from '../ChapterBody.tsx';
import styles from './QuizBody.module.css';

type Props = { whole: Whole; outline: Outline };

/** Questions on the story; each answer opens in place and leads to the statement it rests on. Needs no script, and keeps nothing. */
export function QuizBody({ whole, outline }: Props) {
  const { words, marks } = outline;
  const { quiz, tools } = whole;
  return (
    <>
      <h1 className={styles.title}>{tools.questionsTitle}</h1>
      <p>{tools.questionsIntro}</p>
      <ol className={styles.questions} data-voices="shown">
        {quiz.questions.map(({ question, options, right, answer, where }) => (
          <li key={question} className={styles.question}>
            <h2>{question}</h2>
            <ul>
              {options.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ul>
            <details>
              <summary>{tools.questionsAnswer}</summary>
              <p>
                <b>{options[right]}</b>
                {marks.stop}
                <FootnotedText line={answer} chapter="questions" noteName={words.note} />
              </p>
              {where !== undefined && (
                <p className={styles.where}>
                  <a href={where.href}>
                    {tools.questionsWhere}
                    {marks.colon}
                    {where.chapter}
                  </a>
                </p>
              )}
            </details>
          </li>
        ))}
      </ol>
      <ChapterNotes chapter={{ id: 'questions', notes: quiz.notes }} words={words} title={words.sources} />
    </>
  );
}
