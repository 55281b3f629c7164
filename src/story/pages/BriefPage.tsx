import { FootnotedText } from '../../ui/NotedText.tsx';
import type { StoryData, StoryViewModel } from '../../viewModel/types.ts';
import { Sources } from '../Chapter.tsx';
import styles from './BriefPage.module.css';

type Props = {
  story: StoryViewModel;
  data: StoryData;
  /** Starts and ends with a slash. */
  base: string;
};

/** The story in a minute: the first sentence of its leading steps, each with its source and the way to where it goes on. */
export function BriefPage({ story, data, base }: Props) {
  const { words } = data;
  const { kicker, headline, updated, updatedIso } = story.opening;
  const { items, notes } = story.brief;
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kicker}>{kicker}</p>
        <h1 className={styles.headline}>{headline}</h1>
        <p className={styles.updated}>
          {story.tools.briefTitle} · <time dateTime={updatedIso}>{updated}</time>
        </p>
      </header>
      <ol className={styles.takeaways} data-voices="shown">
        {items.map(({ chapter, nav, line }) => (
          <li key={chapter} id={chapter}>
            <p className={styles.takeaway}>
              <FootnotedText line={line} chapter="brief" noteName={words.note} />
            </p>
            <p className={styles.more}>
              <a href={`${base}#${chapter}`}>{nav}</a>
            </p>
          </li>
        ))}
      </ol>
      <Sources chapter={{ id: 'brief', notes }} words={words} title={words.sources} />
    </>
  );
}
