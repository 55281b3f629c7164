import { Fragment, type ReactNode } from 'react';
import { fill } from '../../i18n/messages.ts';
import { FootnotedText } from '../../ui/NotedText.tsx';
import { Spans } from '../../ui/Spans.tsx';
import type { Outline, Whole } from '../../viewModel/types.ts';
import { ChapterNotes } from '../ChapterBody.tsx';
import styles from './BriefBody.module.css';

type Props = {
  whole: Whole;
  /** What the page is beside the story: its second heading. */
  title: string;
  /** The choice of how much to read, handed in: its styles belong to the first screen of the story. */
  depths: ReactNode;
  /** The words of “As of {date}”. */
  asOf: string;
};

/** The head of a page that tells the story shorter: the story's own headline, and how much of it this is. */
export function ShorterHead({ whole, title, depths, asOf }: Props) {
  const { kicker, headline, dateline, asOf: date, asOfIso } = whole.opening;
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        {kicker} · {title}
      </p>
      <h1 className={styles.headline}>{headline}</h1>
      <p className={styles.dateline}>
        <span data-claims={dateline.claims.join(' ')}>
          <Spans spans={dateline.spans} />
        </span>{' '}
        · <time dateTime={asOfIso}>{fill(asOf, { date })}</time>
      </p>
      {depths}
    </header>
  );
}

type Props_BriefBody = { whole: Whole; outline: Outline; base: string; depths: ReactNode };

/** The story in five sentences, each with whose word it is, and links to where the next longer telling goes on. */
export function BriefBody({ whole, outline, base, depths }: Props_BriefBody) {
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
              <FootnotedText line={line} chapter="brief" noteName={words.note} />
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
