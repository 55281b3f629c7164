import { FootnotedText } from '../../ui/NotedText.tsx';
import type { StoryData, StoryViewModel } from '../../viewModel/types.ts';
import { Sources } from '../Chapter.tsx';
import styles from './BriefPage.module.css';

type Props = { story: StoryViewModel; data: StoryData };

/** The story in a minute: the first sentence of its leading steps, each with its source and the way to where it goes on. */
export function BriefPage({ story, data }: Props) {
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
              <FootnotedText line={line} chapter="brief" noteName={words.note} />
            </p>
            <p className={styles.more}>
              <a href={line.href}>{line.chapter.title}</a>
            </p>
          </li>
        ))}
      </ol>
      <Sources chapter={{ id: 'brief', notes }} words={words} title={words.sources} />
    </>
  );
}
