import type { ReactNode } from 'react';
import type { StoryData, StoryViewModel } from '../../viewModel/types.ts';
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
