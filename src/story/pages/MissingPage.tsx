import { useSyncExternalStore } from 'react';
import { nearestSlugs } from '../../model/routes.ts';
import { useStory } from '../../ui/StoryProvider.tsx';
import { activePanelHref, plainTitle } from '../../viewModel/titles.ts';
import styles from './PlainPage.module.css';

/** What an address that does not exist shows: that it does not, and what comes nearest to what was asked for. */
export function MissingPage() {
  const { outline, base } = useStory();
  const { words, countries, proposals } = outline;
  const pages = [
    ...countries.map(({ slug, name }) => ({
      slug,
      href: activePanelHref(base, { kind: 'country', slug }),
      text: name,
    })),
    ...proposals.map((one) => ({
      slug: one.slug,
      href: activePanelHref(base, { kind: 'proposal', slug: one.slug }),
      text: plainTitle(one, words),
    })),
  ];
  // One page is written for every such address; what was asked for is known in the browser only.
  const path = useSyncExternalStore(
    () => () => {},
    () => window.location.pathname,
    () => '',
  );
  const nearest = nearestSlugs(
    path,
    pages.map(({ slug }) => slug),
  );
  return (
    <>
      <h1 className={styles.title}>{words.notFoundTitle}</h1>
      <p>{words.notFoundText}</p>
      <h2 className={styles.heading}>{words.nearest}</h2>
      <ul>
        {pages
          .filter(({ slug }) => nearest.length === 0 || nearest.includes(slug))
          .map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
      </ul>
    </>
  );
}
