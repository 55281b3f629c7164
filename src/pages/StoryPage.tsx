import { type MouseEvent, useCallback } from 'react';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { useEdition } from '../components/edition.tsx';
import { StoryMap } from '../components/map/StoryMap.tsx';
import { CountryButtons } from '../components/nav/CountryButtons.tsx';
import { SiteHeader } from '../components/nav/SiteHeader.tsx';
import { StepNav } from '../components/nav/StepNav.tsx';
import { CountryPanel } from '../components/panel/CountryPanel.tsx';
import { ProposalPanel } from '../components/panel/ProposalPanel.tsx';
import { Static } from '../components/Static.tsx';
import { type Address, type Opened, readAddress } from '../story/address.ts';
import styles from './StoryPage.module.css';
import { useActiveChapter } from './useActiveChapter.ts';
import { useChapterHash } from './useChapterHash.ts';
import { useOpened } from './useOpened.ts';
import { type PanelSource, usePanels } from './usePanels.ts';

type Props = { address: Extract<Address, { page: 'story' }>; panelSource: PanelSource };

/** The story with its map, and whatever a country's or a proposal's address opens first in it. */
export function StoryPage({ address, panelSource }: Props) {
  const { outline, base } = useEdition();
  const { chapters, countries, proposals, words } = outline;
  const first = chapters[0]?.id ?? '';
  const opened = address.open;
  const panels = usePanels(panelSource);
  const { open, close, openedHere } = useOpened(opened);
  const { active, measured } = useActiveChapter(opened === undefined ? first : '', opened?.slug);
  useChapterHash(active, first, measured);

  const selected =
    opened?.kind === 'country' ? countries.find(({ slug }) => slug === opened.slug) : undefined;
  const inPanel = active === '' && opened !== undefined;
  const chapter = active === '' ? first : active;
  const title = inPanel ? openedTitle(opened) : (chapters.find(({ id }) => id === chapter)?.nav ?? '');

  const choose = useCallback(
    (code: string) => {
      const slug = countries.find((country) => country.code === code)?.slug;
      if (slug === undefined) return;
      if (selected?.slug === slug) close();
      else openOrLeave({ kind: 'country', slug });
    },
    [countries, selected, close, open, panels],
  );

  function openOrLeave(next: Opened) {
    if (panels === undefined)
      window.location.assign(`${base}${next.kind === 'country' ? 'countries' : 'proposals'}/${next.slug}/`);
    else open(next);
  }

  function openedTitle(one: Opened): string {
    return one.kind === 'country'
      ? (countries.find(({ slug }) => slug === one.slug)?.name ?? '')
      : (proposals.find(({ slug }) => slug === one.slug)?.title ?? '');
  }

  /** Links to countries and proposals anywhere in the page, prose made at build included, open without a new document. */
  function followLink(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (
      !(link instanceof HTMLAnchorElement) ||
      event.defaultPrevented ||
      event.button !== 0 ||
      panels === undefined
    )
      return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const next = openedBy(link);
    if (next === undefined) return;
    event.preventDefault();
    open(next);
  }

  function openedBy(link: HTMLAnchorElement): Opened | undefined {
    if (link.origin !== window.location.origin || !link.pathname.startsWith(base)) return undefined;
    const target = readAddress(link.pathname.slice(base.length - 1), '', {
      countries: countries.map(({ slug }) => slug),
      proposals: proposals.map(({ slug }) => slug),
      chapters: [],
    });
    return target.page === 'story' ? target.open : undefined;
  }

  const scene = inPanel ? `${opened.kind === 'country' ? 'countries' : 'proposals'}/${opened.slug}` : chapter;
  const country = opened?.kind === 'country' ? panels?.countries[opened.slug] : undefined;
  const proposal = opened?.kind === 'proposal' ? panels?.proposals[opened.slug] : undefined;

  return (
    // Clicks on links bubble up to one listener, because the prose is not React's to listen to.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles.page}
      data-live={measured || undefined}
      data-open={opened?.kind}
      onClick={followLink}
    >
      <a className={styles.skip} href="#story">
        {words.skipToStory}
      </a>
      <SiteHeader inStory />
      <main className={styles.story} id="story">
        <ErrorBoundary key={opened?.slug ?? ''}>
          {country && <CountryPanel country={country} onClose={close} takesFocus={openedHere} />}
          {proposal && <ProposalPanel proposal={proposal} onClose={close} takesFocus={openedHere} />}
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
            <StoryMap
              scene={scene}
              title={title}
              describedBy={inPanel ? undefined : `${chapter}-point`}
              selected={selected?.code}
              onChoose={choose}
            />
          </div>
          <div className={styles.steps}>
            <StepNav active={chapter} />
          </div>
        </div>
        <div className={styles.chapters} id="after-map" tabIndex={-1}>
          {chapters.map(({ id }, index) => (
            <section
              key={id}
              className={styles.chapter}
              id={index === 0 ? undefined : id}
              data-chapter={id}
              aria-labelledby={`${id}-title`}
            >
              <Static id={`chapter-${id}`} />
            </section>
          ))}
        </div>
      </main>
      <footer className={styles.footer}>
        <Static id="footer" />
      </footer>
    </div>
  );
}
