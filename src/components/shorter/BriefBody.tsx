import { Fragment, type ReactNode } from 'react';
import type { Outline, Whole } from '../../edition/types.ts';
import { ChapterNotes } from '../chapter/ChapterNotes.tsx';
import { NotedText } from '../chapter/NotedText.tsx';
import styles from './BriefBody.module.css';
import { ShorterHead } from './ShorterHead.tsx';

type Props = { whole: Whole; outline: Outline; base: string; depths: ReactNode };

/** The story in five sentences, each with whose word it is, and links to where the next longer telling goes on. */
export function BriefBody({ whole, outline, base, depths }: Props) {
  const { words, marks } = outline;
  const { takeaways, notes } = whole.short;
  const navOf = (id: string) => outline.chapters.find((chapter) => chapter.id === id)?.nav ?? id;
  return (
    <>
      <ShorterHead whole={whole} title={whole.tools.briefTitle} depths={depths} asOf={words.asOf} />
      <ol className={styles.takeaways} data-voices="shown">
        {takeaways.map(({ chapters, line }, at) => (
          <li key={at}>
            {/* Chapters have the same anchors at every depth. */}
            {chapters.map((id) => (
              <span key={id} id={id} />
            ))}
            <p className={styles.takeaway}>
              <NotedText line={line} chapter="brief" noteName={words.note} />
            </p>
            <p className={styles.more}>
              {whole.tools.moreOnThis}
              {marks.colon}
              {chapters.map((id, index) => (
                <Fragment key={id}>
                  {index > 0 && marks.semicolon}
                  <a href={`${base}short/#${id}`}>{navOf(id)}</a>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <ChapterNotes chapter={{ id: 'brief', notes }} words={words} title={words.sources} />
    </>
  );
}
