import { FootnotedText } from '../../ui/SourcedText.tsx';
import type { StoryData, StoryViewModel } from '../../viewModel/types.ts';
import { Sources } from '../Chapter.tsx';
import styles from './QuizPage.module.css';

type Props = { story: StoryViewModel; data: StoryData };

/**
 * Questions on the story. Choosing an option opens the answer, which says whether it was right and leads to the statement
 * it rests on; without scripts the answer opens by itself. Nothing is kept.
 */
export function QuizPage({ story, data }: Props) {
  const { words, marks } = data;
  const { quiz, tools } = story;
  return (
    <>
      <h1 className={styles.title}>{tools.questionsTitle}</h1>
      <p>{quiz.intro}</p>
      <ol className={styles.questions} data-voices="shown">
        {quiz.questions.map(({ id, question, options, right, answer, correct, incorrect, where }) => (
          <li key={id} className={styles.question} data-question="">
            <fieldset>
              <legend>{question}</legend>
              {options.map((option, place) => (
                <label key={option}>
                  <input type="radio" name={id} data-says={place === right ? correct : incorrect} />
                  {option}
                </label>
              ))}
            </fieldset>
            <details>
              <summary>{tools.questionsAnswer}</summary>
              <p role="status" data-verdict="">
                <b>{options[right]}</b>
              </p>
              <p>
                <FootnotedText line={answer} chapter="questions" />
              </p>
              {where !== undefined && (
                <p className={styles.where}>
                  {tools.questionsWhere}
                  {marks.colon}
                  <a href={where.href}>{where.chapter}</a>
                </p>
              )}
            </details>
          </li>
        ))}
      </ol>
      <Sources chapter={{ id: 'questions', notes: quiz.notes }} words={words} title={words.sources} />
    </>
  );
}
