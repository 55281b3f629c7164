import { type MouseEvent, useCallback } from 'react';
import { StoryMap } from '../map/StoryMap.tsx';
import type { Address, Opened } from '../model/routes.ts';
import { openEmbedDialogOnClick } from '../tools/embedDialog/openEmbedDialog.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { HtmlSlot } from '../ui/HtmlSlot.tsx';
import { useStory } from '../ui/StoryProvider.tsx';
import { activePanelHref, activePanelScene, activePanelTitle } from '../viewModel/activePanel.ts';
import type { Claims } from '../viewModel/noteViews.ts';
import { useEvidence } from './attribution/useEvidence.tsx';
import { useGlossary } from './attribution/useGlossary.tsx';
import { CountryButtons } from './nav/CountryButtons.tsx';
import { SiteHeader } from './nav/SiteHeader.tsx';
import { StepNav } from './nav/StepNav.tsx';
import { useActiveChapter, useChapterHash } from './readingPosition.ts';
import styles from './StoryPage.module.css';
import {
  type PanelSource,
  useHoveredPlace,
  useLinkClicks,
  usePanelRoute,
  usePanels,
} from './usePanelRoute.ts';

type Props = {
  address: Extract<Address, { page: 'story' }>;
  panelSource: PanelSource;
  /** Fetches what a reader may ask about statements. */
  loadClaims: () => Promise<Claims>;
};

/** The story with its map, and whatever a country's or a proposal's address opens first in it. */
export function StoryPage({ address: { open: opened }, panelSource, loadClaims }: Props) {
  const { outline, base } = useStory();
  const { chapters, countries, words } = outline;
  const first = chapters[0]?.id ?? '';
  const openable = usePanels(panelSource);
  const { open, close, openedByUser } = usePanelRoute(opened);
  const { active, settled, measured } = useActiveChapter(opened === undefined ? first : '', opened?.slug);
  useChapterHash(active, first, measured);

  // Without panels to draw there is still the whole page that the address leads to, unless nothing leads anywhere now:
  // the story a reader has is worth more than the browser's page about it.
  const canOpen = openable !== undefined;
  const show = useCallback(
    (next: Opened) => {
      if (canOpen) open(next);
      else if (navigator.onLine) window.location.assign(activePanelHref(base, next));
    },
    [canOpen, open, base],
  );
  const followLink = useLinkClicks(show);
  const evidence = useEvidence(loadClaims);
  const glossary = useGlossary();
  const { pointed, follow } = useHoveredPlace();
  const onClick = (event: MouseEvent) => {
    evidence.onClick(event);
    glossary.onClick(event);
    openEmbedDialogOnClick(event, outline);
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
  const subject = settled === '' && opened !== undefined ? opened : undefined;
  const mapped = settled === '' ? first : settled;
  const scene = subject === undefined ? mapped : activePanelScene(subject);
  const title =
    subject === undefined
      ? (chapters.find(({ id }) => id === mapped)?.nav ?? '')
      : activePanelTitle(subject, outline);

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
              takesFocus={openedByUser}
            />
          )}
        </ErrorBoundary>
        <header className={styles.opening} id={first} data-chapter={first}>
          <HtmlSlot id="opening" />
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
              <HtmlSlot id={`chapter-${id}`} />
            </section>
          ))}
        </div>
      </main>
      {evidence.panel}
      {glossary.panel}
      <footer className={styles.footer}>
        <HtmlSlot id="story-footer" />
      </footer>
    </div>
  );
}
