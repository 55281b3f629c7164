import { FootnotedText, OfficialTitle } from '../../ui/SourcedText.tsx';
import type { StoryData, StoryViewModel } from '../../viewModel/types.ts';
import styles from './Opening.module.css';

/** The headline and the first sentence: what happened, before the map. Drawn at build only. */
export function OpeningHead({ story }: { story: StoryViewModel }) {
  const { kicker, headline, lines, lang } = story.opening;
  return (
    <>
      <p className={styles.kicker} lang={lang}>
        {kicker}
      </p>
      <h1 className={styles.headline} lang={lang}>
        {headline}
      </h1>
      <p className={styles.standfirst}>
        {lines.slice(0, 1).map((line, at) => (
          <FootnotedText key={at} line={line} chapter={story.chapters[0]?.id ?? 'opening'} />
        ))}
      </p>
    </>
  );
}

/** Why it matters, the five titles as links to their cards, and when the words were last changed. Drawn at build only. */
export function OpeningRest({ story, data }: { story: StoryViewModel; data: StoryData }) {
  const { lines, updated, proposals, translation, untranslated } = story.opening;
  const { words } = data;
  return (
    <>
      <p className={styles.standfirst}>
        {lines.slice(1).map((line, at) => (
          <FootnotedText key={at} line={line} chapter={story.chapters[0]?.id ?? 'opening'} />
        ))}
      </p>
      <h2 className={styles.title} id="opening-title">
        {words.theProposals}
      </h2>
      <ol className={styles.list}>
        {proposals.map(({ slug, title, official, href, lang }) => (
          <li key={slug}>
            <a href={href} lang={lang}>
              {title}
              <OfficialTitle official={official} />
            </a>
          </li>
        ))}
      </ol>
      <p className={styles.updated}>
        <time dateTime={updated.iso}>{updated.words}</time>
      </p>
      {translation !== undefined && (
        <p className={styles.translation}>
          {translation.words}{' '}
          <a href={translation.from.href} lang={translation.from.lang} hrefLang={translation.from.lang}>
            {translation.from.name}
          </a>
          {untranslated !== undefined && (
            <>
              {' '}
              <span lang={untranslated.lang}>{untranslated.words}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
