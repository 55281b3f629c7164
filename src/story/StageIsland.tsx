import { startTransition, useCallback, useEffect, useState } from 'react';
import { LazyChart } from '../stage/LazyChart.tsx';
import { Stage } from '../stage/Stage.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { usePage, usePageState } from '../ui/pageStore.ts';
import { type StoryValue, useStory } from '../ui/StoryProvider.tsx';
import { requestIdle } from '../ui/scheduling.ts';
import type { ChartPictureView } from '../viewModel/pictures.ts';
import { activePanelTitle } from '../viewModel/titles.ts';
import { CountryButtons } from './nav/CountryButtons.tsx';
import { StepNav } from './nav/StepNav.tsx';
import styles from './StoryPage.module.css';

const drawChart = (picture: ChartPictureView, size: 'small' | 'large') => (
  <LazyChart picture={picture} size={size} />
);

/** The pinned picture with its country buttons and the bar of steps: all that follows the reading. */
export function StageIsland() {
  const { outline } = useStory();
  const pictures = usePictures();
  const { store, actions } = usePage();
  const panel = usePageState(store, (state) => state.panel);
  const settledStep = usePageState(store, (state) => state.settledStep);
  const hovered = usePageState(store, (state) => state.hoveredCountry);
  const pointed = usePageState(store, (state) => state.hoveredPlace);
  const { countries, steps, chapters, words } = outline;
  const selected =
    panel?.kind === 'country' ? countries.find(({ slug }) => slug === panel.slug)?.code : undefined;

  const choose = useCallback(
    (code: string) => {
      const country = countries.find((one) => one.code === code);
      const open = store.get().panel;
      if (country === undefined) return;
      // The panel says what the tooltip does, and the next Escape is the panel's.
      store.set({ hoveredCountry: undefined });
      if (open?.kind === 'country' && open.slug === country.slug) actions.closePanel();
      else actions.openPanel({ kind: 'country', slug: country.slug }, store.get().step);
    },
    [countries, store, actions],
  );
  const hover = useCallback((code: string | undefined) => store.set({ hoveredCountry: code }), [store]);

  // A country shows where it is. A card opened in its step leaves that step's picture standing.
  const panelKey = panel === undefined ? undefined : panelPicture(panel.kind, selected ?? panel.slug);
  const key = panelKey !== undefined && pictures[panelKey] !== undefined ? panelKey : settledStep;
  const picture = pictures[key];
  const chapter = chapters.find(({ id }) => id === steps.find((one) => one.id === settledStep)?.chapter);
  const title = panel === undefined ? (chapter?.title ?? '') : activePanelTitle(panel, outline);
  return (
    <>
      <CountryButtons selected={selected} hovered={hovered} onChoose={choose} />
      <a className={styles.skip} href="#after-map">
        {words.skipMap}
      </a>
      <figure className={styles.map} data-stage={settledStep}>
        <ErrorBoundary about={key} servedIn="figure[data-stage]">
          {picture !== undefined && (
            <Stage
              picture={picture}
              title={title}
              describedBy={panel === undefined ? `${settledStep}-point` : undefined}
              selected={selected}
              hovered={hovered}
              pointed={pointed}
              onChoose={choose}
              onHover={hover}
              data={outline}
              chart={drawChart}
            />
          )}
        </ErrorBoundary>
      </figure>
      <div className={styles.steps}>
        <StepNav />
      </div>
    </>
  );
}

/** The key of the picture that belongs to a panel. */
function panelPicture(kind: 'country' | 'proposal', id: string): string {
  return `${kind}:${id}`;
}

/** All pictures of the story: the ones the page came with, until the rest has been fetched in an idle moment. */
function usePictures(): StoryValue['pictures'] {
  const { pictures: first, parts } = useStory();
  const [pictures, setPictures] = useState(first);
  useEffect(() => {
    let isCurrent = true;
    const load = () =>
      void parts?.pictures().then(
        ({ default: all }) => {
          if (isCurrent) startTransition(() => setPictures(all));
        },
        // Without the network the stage keeps its picture; the words are all there.
        () => addEventListener('online', load, { once: true }),
      );
    void requestIdle().then(load);
    return () => {
      isCurrent = false;
    };
  }, [parts]);
  return pictures;
}
