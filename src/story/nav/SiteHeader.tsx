import {
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useLocation } from 'react-router-dom';
import { preferredLanguage } from '../../i18n/messages.ts';
import { isMotionOn, onMotionChange, setMotion } from '../../ui/motion.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import styles from './SiteHeader.module.css';

/** Fetched when the menu it stands in is first opened: a page nobody asks goes without. */
const AttributionMenu = lazy(() =>
  import('./AttributionMenu.tsx').then((menu) => ({ default: menu.AttributionMenu })),
);

type Props = {
  /** Whether the page has the chapters themselves, so that the list leads within it. */
  inStory: boolean;
  /** Whether the page exists in the other languages; a page that is missing here is missing there. */
  isMissing?: boolean;
};

/** The one row above every page: the list of chapters, the other languages, and a menu for the rest. */
export const SiteHeader = memo(function SiteHeader({ inStory, isMissing = false }: Props) {
  const { outline, base } = useStory();
  const { words, chapters } = outline;
  const header = useRef<HTMLElement>(null);
  useDismissedMenus(header);
  return (
    <header className={styles.header} ref={header}>
      <Menu label={words.contents} icon="list">
        <nav aria-label={words.contents}>
          <ol>
            {chapters.map(({ id, title, lang }) => (
              <li key={id}>
                <a href={inStory ? `#${id}` : `${base}#${id}`} lang={lang}>
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </Menu>
      <div className={styles.tools}>
        {!inStory && (
          <a className={styles.back} href={base}>
            {words.backToStory}
          </a>
        )}
        <LanguageLinks isMissing={isMissing} />
        {inStory && (
          <Menu label={words.menu} end needsScript>
            <Suspense>
              <AttributionMenu />
            </Suspense>
            <MotionSwitch />
          </Menu>
        )}
      </div>
    </header>
  );
});

type MenuProps = { label: string; icon?: 'list'; end?: boolean; needsScript?: boolean; children: ReactNode };

/** A menu that opens without scripts; what needs them is drawn when it is first opened. Of menus with one name only one is open. */
function Menu({ label, icon, end = false, needsScript = false, children }: MenuProps) {
  const [wasOpen, setWasOpen] = useState(!needsScript);
  return (
    <details
      className={styles.menu}
      name="header"
      data-icon={icon}
      data-end={end || undefined}
      data-needs-script={needsScript || undefined}
      onToggle={() => setWasOpen(true)}
    >
      <summary>{label}</summary>
      <div className={styles.sheet}>{wasOpen && children}</div>
    </details>
  );
}

/** Closes the open menu when a reader presses Escape, follows a link in it, or presses anywhere else. */
function useDismissedMenus(header: { current: HTMLElement | null }): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const openMenu = () => header.current?.querySelector<HTMLDetailsElement>('details[open]');
    document.addEventListener(
      'keydown',
      (event) => {
        const menu = openMenu();
        if (event.key !== 'Escape' || !menu || event.defaultPrevented) return;
        // The topmost thing closes, and nothing beneath it.
        event.preventDefault();
        menu.open = false;
        menu.querySelector('summary')?.focus();
      },
      { signal, capture: true },
    );
    document.addEventListener(
      'click',
      ({ target }) => {
        const menu = openMenu();
        if (!menu || !(target instanceof Element)) return;
        if (!menu.contains(target) || target.closest('a') !== null) menu.open = false;
      },
      { signal },
    );
    return () => controller.abort();
  }, [header]);
}

/** The same place in the story's other languages. The one the browser prefers is offered, quietly, in its own words. */
function LanguageLinks({ isMissing }: { isMissing: boolean }) {
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
  // The prerendered page knows no hash; the browser's joins it once the page is hydrated.
  const anchor = useSyncExternalStore(
    () => () => {},
    () => hash,
    () => '',
  );
  if (languages.length < 2) return null;
  const place = isMissing ? '' : `${pathname.slice(1).replace(/index\.html$/, '')}${anchor}`;
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
            {code === preferred ? (
              <>
                <span className={styles.offer}>{offer}</span>
                <span className={styles.name}>{name}</span>
              </>
            ) : (
              name
            )}
          </a>
        ))}
    </nav>
  );
}

/** Turns camera moves into cuts, and remembers it where the browser lets it. */
export function MotionSwitch() {
  const { words } = useStory().outline;
  const on = useSyncExternalStore(onMotionChange, isMotionOn, () => true);
  return (
    <button type="button" className={styles.switch} onClick={() => setMotion(!on)}>
      {on ? words.motionOn : words.motionOff}
    </button>
  );
}
