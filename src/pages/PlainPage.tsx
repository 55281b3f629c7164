import { useEdition } from '../components/edition.tsx';
import { useEvidence } from '../components/evidence/useEvidence.tsx';
import { SiteHeader } from '../components/nav/SiteHeader.tsx';
import { Static } from '../components/Static.tsx';
import type { Claims } from '../edition/notesViews.ts';
import type { PlainPage as Page } from '../story/address.ts';
import { openEmbeddingOnClick } from './openEmbeddingOnClick.ts';
import styles from './PlainPage.module.css';

type Props = {
  page: Page;
  /** Fetches what a reader may ask about statements. */
  loadClaims: () => Promise<Claims>;
};

/** A page beside the story, in markup made at build: its notes, a shorter telling, or questions on it. */
export function PlainPage({ page, loadClaims }: Props) {
  const { outline } = useEdition();
  const evidence = useEvidence(loadClaims);
  return (
    <>
      <SiteHeader inStory={false} />
      {/* Clicks on links bubble up to one listener, because the words are not React's to listen to. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <main className={styles.page} id="story" data-page={page} onClick={evidence.onClick}>
        <Static id={`${page}-page`} />
      </main>
      {evidence.panel}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <footer className={styles.page} onClick={(event) => openEmbeddingOnClick(event, outline)}>
        <Static id="footer" />
      </footer>
    </>
  );
}
