import { memo } from 'react';
import { useEdition } from '../edition.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MotionSwitch } from './MotionSwitch.tsx';
import styles from './SiteHeader.module.css';
import { VoiceMenu } from './VoiceMenu.tsx';

type Props = {
  /** Whether the page has the chapters themselves, so that the list may lead within it. */
  inStory: boolean;
};

/** The strip above the story: the list of chapters, the other languages, and in the story the voices and the switch for motion. */
export const SiteHeader = memo(function SiteHeader({ inStory }: Props) {
  const { outline, base } = useEdition();
  const { words, chapters } = outline;
  return (
    <header className={styles.header}>
      <details className={styles.contents}>
        <summary>{words.contents}</summary>
        {/* Following a link leaves the list; the click bubbles up from whichever link it was. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
        <nav
          aria-label={words.contents}
          onClick={({ currentTarget }) => currentTarget.closest('details')?.removeAttribute('open')}
        >
          <ol>
            {chapters.map(({ id, nav }) => (
              <li key={id}>
                <a href={inStory ? `#${id}` : `${base}#${id}`}>{nav}</a>
              </li>
            ))}
          </ol>
        </nav>
      </details>
      <div className={styles.tools}>
        <LanguageSwitch />
        {inStory ? (
          <>
            <VoiceMenu />
            <MotionSwitch />
          </>
        ) : (
          <a href={base}>{words.backToStory}</a>
        )}
      </div>
    </header>
  );
});
