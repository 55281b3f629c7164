import { useSyncExternalStore } from 'react';
import { nearestSlugs, type PlainPage as Page } from '../model/routes.ts';
import { openEmbedDialogOnClick } from '../tools/embedDialog/openEmbedDialog.tsx';
import { HtmlSlot } from '../ui/HtmlSlot.tsx';
import { useStory } from '../ui/StoryProvider.tsx';
import { activePanelHref } from '../viewModel/activePanel.ts';
import type { Claims } from '../viewModel/noteViews.ts';
import { plainTitle } from '../viewModel/titles.ts';
import { useEvidence } from './attribution/useEvidence.tsx';
import { SiteHeader } from './nav/SiteHeader.tsx';
import styles from './OtherPages.module.css';

type Props = {
  page: Page;
  /** Fetches what a reader may ask about statements. */
  loadClaims: () => Promise<Claims>;
};

/** A page beside the story, in markup made at build: its notes, a shorter telling, or questions on it. */
export function PlainPage({ page, loadClaims }: Props) {
  const { outline } = useStory();
  const evidence = useEvidence(loadClaims);
  return (
    <>
      <SiteHeader inStory={false} />
      {/* Clicks on links bubble up to one listener, because the words are not React's to listen to. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <main className={styles.page} id="story" data-page={page} onClick={evidence.onClick}>
        <HtmlSlot id={`${page}-page`} />
      </main>
      {evidence.panel}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <footer className={styles.page} onClick={(event) => openEmbedDialogOnClick(event, outline)}>
        <HtmlSlot id="footer" />
      </footer>
    </>
  );
}

/** The page for an address that does not exist: says so, and offers what comes nearest to what was asked. */
export function MissingPage({ path }: { path: string }) {
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
