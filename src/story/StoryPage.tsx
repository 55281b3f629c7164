import type { ReactNode } from 'react';
import { firstMentions } from '../viewModel/lines.ts';
import type { StoryData, StoryViewModel } from '../viewModel/types.ts';
import { Chapter, PicturePoint, Sources, type StaticPictures } from './Chapter.tsx';
import { Footer } from './Footer.tsx';
import { NotesOutline } from './NotesOutline.tsx';
import { OpeningHead, OpeningRest } from './opening/Opening.tsx';
import styles from './StoryPage.module.css';

type Props = {
  story: StoryViewModel;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
  /** Whether a panel stands open at the head of the page. */
  hasPanel: boolean;
  /** The parts that scripts take over, prerendered, each in its element. */
  islands: Record<'header' | 'panel' | 'stage' | 'disclosures' | 'dialogs', ReactNode>;
  staticPictures: StaticPictures;
  /** Outlines of the map: those of the first screen, and the rest. */
  outlines: { first: ReactNode; later: ReactNode };
};

/**
 * The story, complete: prose as plain HTML, and islands between it that scripts hydrate. Drawn at build only.
 *
 * The opening stands in two parts, because on phones the map follows its first sentence.
 */
export function StoryPage({ story, data, base, hasPanel, islands, staticPictures, outlines }: Props) {
  const { words } = data;
  const [opening, ...chapters] = story.chapters;
  const [firstStep] = opening?.steps ?? [];
  const first = firstStep?.id ?? 'opening';
  const mentions = firstMentions(story.chapters.flatMap(({ notes }) => notes));
  return (
    <div className={styles.page} data-open={hasPanel || undefined}>
      <a className={styles.skip} href="#story">
        {words.skipToStory}
      </a>
      {islands.header}
      <main className={styles.story} id="story">
        <section className={styles.part} data-part="slot">
          {islands.panel}
        </section>
        <header
          className={styles.part}
          data-part="opening"
          id={first}
          data-step={first}
          data-chapter={opening?.id}
          tabIndex={-1}
        >
          <OpeningHead story={story} />
        </header>
        <div className={styles.stage} data-panel-after={first}>
          {islands.stage}
        </div>
        {outlines.first}
        {/* The build puts the styles of all that follows in its place. */}
        <div data-later-styles="" />
        <div className={styles.part} data-part="rest" data-reading="">
          <OpeningRest story={story} data={data} />
          {firstStep !== undefined && <PicturePoint step={firstStep} />}
          {staticPictures.draw(first)}
          {opening !== undefined && <Sources chapter={opening} words={words} first={mentions} />}
        </div>
        <div className={styles.part} data-part="chapters" id="after-map" tabIndex={-1}>
          {chapters.map((chapter) =>
            chapter.steps.length === 0 ? (
              <NotesOutline key={chapter.id} chapter={chapter} notes={story.notes} base={base} />
            ) : (
              <Chapter
                key={chapter.id}
                chapter={chapter}
                story={story}
                data={data}
                base={base}
                staticPictures={staticPictures}
                first={mentions}
              />
            ),
          )}
        </div>
      </main>
      {outlines.later}
      {islands.disclosures}
      <footer className={styles.footer}>
        <Footer words={words} tools={story.tools} base={base} />
        {islands.dialogs}
      </footer>
    </div>
  );
}
