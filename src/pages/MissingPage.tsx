import { useSyncExternalStore } from 'react';
import { useEdition } from '../components/edition.tsx';
import { SiteHeader } from '../components/nav/SiteHeader.tsx';
import { openedHref } from '../edition/opened.ts';
import { plainTitle } from '../edition/plainTitle.ts';
import { nearestSlugs } from '../story/nearestSlugs.ts';
import styles from './PlainPage.module.css';

/** The page for an address that does not exist: says so, and offers what comes nearest to what was asked. */
export function MissingPage({ path }: { path: string }) {
  const { outline, base } = useEdition();
  const { words, countries, proposals } = outline;
  const pages = [
    ...countries.map(({ slug, name }) => ({
      slug,
      href: openedHref(base, { kind: 'country', slug }),
      text: name,
    })),
    ...proposals.map((one) => ({
      slug: one.slug,
      href: openedHref(base, { kind: 'proposal', slug: one.slug }),
      text: plainTitle(one, words),
    })),
  ];
  // One page is written for every such address; what was asked is known in the browser only, after it has taken over.
  const asked = useSyncExternalStore(
    () => () => {},
    () => path,
    () => '',
  );
  const nearest = nearestSlugs(
    asked,
    pages.map(({ slug }) => slug),
  );
  return (
    <>
      <SiteHeader inStory={false} />
      <main className={styles.page} id="story">
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
      </main>
    </>
  );
}
