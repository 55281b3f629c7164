import { type MouseEvent, useCallback } from 'react';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { useEdition } from '../components/edition.tsx';
import { useEvidence } from '../components/evidence/useEvidence.tsx';
import { useGlossary } from '../components/evidence/useGlossary.tsx';
import { StoryMap } from '../components/map/StoryMap.tsx';
import { CountryButtons } from '../components/nav/CountryButtons.tsx';
import { SiteHeader } from '../components/nav/SiteHeader.tsx';
import { StepNav } from '../components/nav/StepNav.tsx';
import { Static } from '../components/Static.tsx';
import type { Claims } from '../edition/notesViews.ts';
import { openedHref, openedScene, openedTitle } from '../edition/opened.ts';
import type { Address, Opened } from '../story/address.ts';
import { openEmbeddingOnClick } from './openEmbeddingOnClick.ts';
import styles from './StoryPage.module.css';
import { useActiveChapter } from './useActiveChapter.ts';
import { useChapterHash } from './useChapterHash.ts';
import { useLinks } from './useLinks.ts';
import { useOpened } from './useOpened.ts';
import { type PanelSource, usePanels } from './usePanels.ts';
import { usePointedPlace } from './usePointedPlace.ts';

type Props = {
  address: Extract<Address, { page: 'story' }>;
  panelSource: PanelSource;
  /** Fetches what a reader may ask about statements. */
  loadClaims: () => Promise<Claims>;
};

/** The story with its map, and whatever a country's or a proposal's address opens first in it. */
export function StoryPage({ address: { open: opened }, panelSource, loadClaims }: Props) {
  const { outline, base } = useEdition();
  const { chapters, countries, words } = outline;
  const first = chapters[0]?.id ?? '';
  const openable = usePanels(panelSource);
  const { open, close, openedHere } = useOpened(opened);
  const { active, staying, measured } = useActiveChapter(opened === undefined ? first : '', opened?.slug);
  useChapterHash(active, first, measured);

  // Without panels to draw there is still the whole page that the address leads to, unless nothing leads anywhere now:
  // the story a reader has is worth more than the browser's page about it.
  const canOpen = openable !== undefined;
  const show = useCallback(
    (next: Opened) => {
      if (canOpen) open(next);
      else if (navigator.onLine) window.location.assign(openedHref(base, next));
    },
    [canOpen, open, base],
  );
  const followLink = useLinks(show);
  const evidence = useEvidence(loadClaims);
  const glossary = useGlossary();
  const { pointed, follow } = usePointedPlace();
  const onClick = (event: MouseEvent) => {
    evidence.onClick(event);
    glossary.onClick(event);
    openEmbeddingOnClick(event, outline);
    followLink(event);
  };

  const selected =
    opened?.kind === 'country' ? countries.find(({ slug }) => slug === opened.slug) : undefined;
  // Kept from drawing to drawing, like what it needs: the map is drawn anew only when it shows something else.
  const choose = useCallback(
    (code: string) => {
      const country = countries.find((one) => one.code === code);
      if (country === undefined) return;
      if (country === selected) close();
      else show({ kind: 'country', slug: country.slug });
    },
    [countries, selected, close, show],
  );

  const chapter = active === '' ? first : active;
  const subject = staying === '' && opened !== undefined ? opened : undefined;
  const mapped = staying === '' ? first : staying;
  const scene = subject === undefined ? mapped : openedScene(subject);
  const title =
    subject === undefined
      ? (chapters.find(({ id }) => id === mapped)?.nav ?? '')
      : openedTitle(subject, outline);

  return (
    // Clicks on links bubble up to one listener, because the prose is not React's to listen to.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles.page}
      data-live={measured || undefined}
      data-open={opened?.kind}
      onClick={onClick}
      {...follow}
    >
      <a className={styles.skip} href="#story">
        {words.skipToStory}
      </a>
      <SiteHeader inStory />
      <main className={styles.story} id="story">
        <ErrorBoundary key={opened?.slug ?? ''}>
          {opened && openable && (
            <openable.Panel
              opened={opened}
              panels={openable.panels}
              onClose={close}
              takesFocus={openedHere}
            />
          )}
        </ErrorBoundary>
        <header className={styles.opening} id={first} data-chapter={first}>
          <Static id="opening" />
        </header>
        <div className={styles.stage}>
          <CountryButtons selected={selected?.code} onChoose={choose} />
          <a className={styles.skip} href="#after-map">
            {words.skipMap}
          </a>
          <div className={styles.map}>
            <ErrorBoundary about={scene}>
              <StoryMap
                scene={scene}
                title={title}
                describedBy={subject === undefined ? `${mapped}-point` : undefined}
                selected={selected?.code}
                pointed={pointed}
                onChoose={choose}
              />
            </ErrorBoundary>
          </div>
          <div className={styles.steps}>
            <StepNav active={chapter} />
          </div>
        </div>
        <div className={styles.chapters} id="after-map" tabIndex={-1}>
          {chapters.map(({ id }) => (
            <section
              key={id}
              className={styles.chapter}
              // The opening's own header carries the first chapter's anchor.
              id={id === first ? undefined : id}
              data-chapter={id}
              aria-labelledby={`${id}-title`}
            >
              <Static id={`chapter-${id}`} />
            </section>
          ))}
        </div>
      </main>
      {evidence.panel}
      {glossary.panel}
      <footer className={styles.footer}>
        <Static id="story-footer" />
      </footer>
    </div>
  );
}
