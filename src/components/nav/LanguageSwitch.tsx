import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { knownOf } from '../../edition/opened.ts';
import { preferredLanguage } from '../../i18n/preferredLanguage.ts';
import { readAddress } from '../../story/address.ts';
import { useEdition } from '../edition.tsx';
import styles from './LanguageSwitch.module.css';

/** The same place in the story's other languages. The one the browser prefers is offered, quietly, in its own words. */
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
  // A page that is missing here is missing there: the way leads to the story's beginning.
  const isMissing = readAddress(pathname, hash, knownOf(outline)).page === 'missing';
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
