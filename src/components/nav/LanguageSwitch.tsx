import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { preferredLanguage } from '../../i18n/preferredLanguage.ts';
import { useEdition } from '../edition.tsx';
import styles from './LanguageSwitch.module.css';

/** The same place in the story's other languages. The one the browser prefers is offered, quietly, in its own name. */
export function LanguageSwitch() {
  const { outline } = useEdition();
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
  const path = pathname.slice(1);
  return (
    <nav className={styles.languages} aria-label={words.languages}>
      {languages
        .filter(({ code }) => code !== locale)
        .map(({ code, lang, name, base: other }) => (
          <a
            key={code}
            href={`${other}${path}${hash}`}
            lang={lang}
            hrefLang={lang}
            data-offered={code === preferred || undefined}
          >
            {name}
          </a>
        ))}
    </nav>
  );
}
