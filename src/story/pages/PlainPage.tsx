import type { ReactNode } from 'react';
import { FootnotedText } from '../../ui/SourcedText.tsx';
import type { StoryData, StoryViewModel } from '../../viewModel/types.ts';
import { Sources } from '../Chapter.tsx';
import { Footer } from '../Footer.tsx';
import styles from './PlainPage.module.css';

type Props = {
  page: string;
  story: StoryViewModel;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  /** The parts that scripts take over, prerendered, each in its element. */
  islands: Record<'header' | 'disclosures' | 'dialogs', ReactNode>;
  children: ReactNode;
};

/** A page beside the story, in prerendered HTML: its notes, the story in a minute, questions on it, or none at this address. */
export function PlainPage({ page, story, data, base, islands, children }: Props) {
  return (
    <>
      {islands.header}
      <main className={styles.page} id="story" data-page={page}>
        {children}
      </main>
      {islands.disclosures}
      <footer className={styles.page}>
        <Footer words={data.words} tools={story.tools} base={base} />
        {islands.dialogs}
      </footer>
    </>
  );
}

type BriefPageProps = { story: StoryViewModel; data: StoryData };

/** The story in a minute: the first sentence of its leading steps, each with its source and the way to where it goes on. */
export function BriefPage({ story, data }: BriefPageProps) {
  const { words } = data;
  const { kicker, headline, updated } = story.opening;
  const { lines, notes } = story.brief;
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>{kicker}</p>
        <h1 className={styles.headline}>{headline}</h1>
        <p className={styles.updated}>
          {story.tools.briefTitle} · <time dateTime={updated.iso}>{updated.words}</time>
        </p>
      </header>
      <ol className={styles.takeaways} data-voices="shown">
        {lines.map((line) => (
          <li key={line.step}>
            <p className={styles.takeaway}>
              <FootnotedText line={line} chapter="brief" />
            </p>
            <p className={styles.more}>
              <a href={line.href} lang={line.chapter.lang}>
                {line.chapter.title}
              </a>
            </p>
          </li>
        ))}
      </ol>
      <Sources chapter={{ id: 'brief', notes }} words={words} title={words.sources} />
    </>
  );
}
