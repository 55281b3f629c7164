import { type ReactNode, useEffect, useInsertionEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Opened } from '../../model/routes.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { importWithRetry } from '../../ui/importWithRetry.ts';
import { usePage, usePageState } from '../../ui/pageStore.ts';
import { type StoryValue, useStory } from '../../ui/StoryProvider.tsx';
import { onFirstInteraction } from '../../ui/scheduling.ts';
import type { Panels } from '../../viewModel/panels.ts';
import { activePanelHref, activePanelTitle } from '../../viewModel/titles.ts';
import type { PanelContent } from './ActivePanel.tsx';
import { Panel } from './Panel.tsx';

/** The words of all panels and the component that draws them. */
type Loaded = { panels: Panels; Content: typeof PanelContent };

type Props = {
  /** What the page came with, where a panel stands open in it. */
  prerendered: Loaded | undefined;
};

/** The open panel: after the step it was opened from, or at the head of the story where the page came with it. */
export function PanelSlot({ prerendered }: Props) {
  const { outline } = useStory();
  const { store, actions } = usePage();
  const panel = usePageState(store, (state) => state.panel);
  const panelStep = usePageState(store, (state) => state.panelStep);
  const openedByUser = usePageState(store, (state) => state.openedByUser);
  const loaded = useLoaded(prerendered, panel);
  if (panel === undefined) return null;
  const drawn = (
    <ErrorBoundary key={panel.slug} servedIn={openedByUser ? undefined : '[data-island="panel"]'}>
      {loaded === undefined ? (
        // Says at once what is coming; the rest follows when it has arrived.
        <Panel
          kicker=""
          title={activePanelTitle(panel, outline)}
          onClose={actions.closePanel}
          takesFocus={false}
          isBusy
        />
      ) : (
        <loaded.Content
          panel={panel}
          panels={loaded.panels}
          onClose={actions.closePanel}
          takesFocus={openedByUser}
        />
      )}
    </ErrorBoundary>
  );
  return panelStep === undefined ? drawn : <AfterStep step={panelStep}>{drawn}</AfterStep>;
}

/** Draws its children into an element right after a step, whose words are not React's. */
function AfterStep({ step, children }: { step: string; children: ReactNode }) {
  const [host] = useState(createHost);
  // Before the layout effects of what stands in it: a heading outside the document takes no focus.
  useInsertionEffect(() => {
    // In the opening, below the map where that stands in the text.
    const place =
      document.querySelector(`[data-panel-after="${CSS.escape(step)}"]`) ?? document.getElementById(step);
    place?.after(host);
    return () => host.remove();
  }, [step, host]);
  return createPortal(children, host);
}

function createHost(): HTMLElement {
  const host = document.createElement('div');
  host.dataset['panelHost'] = '';
  return host;
}

/**
 * What panels are drawn from: fetched at the reader's first sign of use, so that the first choice seldom waits and a page
 * nobody uses costs nothing more. Where it does not arrive, the open panel is visited as the page it also is; offline, the
 * story stays open and it is tried again when the network is back.
 */
function useLoaded(prerendered: Loaded | undefined, panel: Opened | undefined): Loaded | undefined {
  const { parts, base } = useStory();
  const { store } = usePage();
  const [loaded, setLoaded] = useState(prerendered);
  useEffect(() => {
    if (prerendered !== undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const load = () =>
      void loadPanels(parts).then(setLoaded, () => {
        const { panel: wanted } = store.get();
        if (navigator.onLine && wanted !== undefined) window.location.assign(activePanelHref(base, wanted));
        else addEventListener('online', load, { once: true, signal });
      });
    void onFirstInteraction(signal).then(load);
    return () => controller.abort();
  }, [prerendered, parts, base, store]);
  useEffect(() => {
    if (panel !== undefined) void loadPanels(parts).then(setLoaded, () => undefined);
  }, [panel, parts]);
  return loaded;
}

/** One promise for each language's data, for as long as the page is open. */
const loading = new Map<StoryValue['parts'], Promise<Loaded>>();

/** Fetches the panels' words and code once; after a failure the next call tries again. */
export function loadPanels(parts: StoryValue['parts']): Promise<Loaded> {
  const begun = loading.get(parts);
  if (begun !== undefined) return begun;
  const load = Promise.all([parts?.panels(), importWithRetry(() => import('./ActivePanel.tsx'))])
    .then(([words, { PanelContent: Content }]) => {
      if (words === undefined) throw new Error('The page has no panels.');
      return { panels: words.default, Content };
    })
    .catch((error: unknown) => {
      loading.delete(parts);
      throw error;
    });
  loading.set(parts, load);
  return load;
}
