import { memo, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { preferredLanguage } from '../../i18n/locales.ts';
import { parseRoute } from '../../model/routes.ts';
import { isMotionOn, onMotionChange, setMotion } from '../../ui/motion.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import { toKnownSlugs } from '../../viewModel/activePanel.ts';
import styles from './SiteHeader.module.css';
import { VoiceMenu } from './VoiceMenu.tsx';

/** The same place in the story's other languages. The one the browser prefers is offered, quietly, in its own words. */
export function LanguageSwitch() {
  const { outline } = useStory();
  const { pathname, hash } = useLocation();
  const { languages, locale, words } = outline;
  const preferred = useSyncExternalStore(
    () => () => {},
    () =>
      preferredLanguage(
        navigator.languages,
        languages.map(({ code }) => code),
      ),
    () => undefined,
  );
  if (languages.length < 2) return null;
  // A page that is missing here is missing there: the way leads to the story's beginning.
  const isMissing = parseRoute(pathname, hash, toKnownSlugs(outline)).page === 'missing';
  const place = isMissing ? '' : `${pathname.slice(1)}${hash}`;
  return (
    <nav className={styles.languages} aria-label={words.languages}>
      {languages
        .filter(({ code }) => code !== locale)
        .map(({ code, lang, name, offer, base: other }) => (
          <a
            key={code}
            href={`${other}${place}`}
            lang={lang}
            hrefLang={lang}
            data-offered={code === preferred || undefined}
          >
            {code === preferred ? offer : name}
          </a>
        ))}
    </nav>
  );
}

/** Turns camera moves into cuts, and remembers it where the browser lets it. */
export function MotionSwitch() {
  const { words, marks } = useStory().outline;
  const on = useSyncExternalStore(onMotionChange, isMotionOn, () => true);
  return (
    <button type="button" className={styles.switch} aria-pressed={on} onClick={() => setMotion(!on)}>
      {words.motion}
      {marks.colon}
      {on ? words.motionOn : words.motionOff}
    </button>
  );
}

type Props = {
  /** Whether the page has the chapters themselves, so that the list may lead within it. */
  inStory: boolean;
};

/** The strip above the story: the list of chapters, the other languages, and in the story the voices and the switch for motion. */
export const SiteHeader = memo(function SiteHeader({ inStory }: Props) {
  const { outline, base } = useStory();
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
