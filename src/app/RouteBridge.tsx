import { useEffect, useLayoutEffect, useRef } from 'react';
import {
  type NavigateFunction,
  type NavigateOptions,
  NavigationType,
  type To,
  useLocation,
  useNavigate,
  useNavigationType,
} from 'react-router-dom';
import { buildPath, type Known, type Opened, parseRoute } from '../model/routes.ts';
import { restoreStoredPlace, type StoredPlace, storePlace } from '../story/reading/place.ts';
import { type PageActions, type PageStore, usePageState } from '../ui/pageStore.ts';
import { onScrollEnd } from '../ui/scheduling.ts';

/** What this page keeps with a history entry. All of it is optional, and anything else in its place is ignored. */
type EntryState = {
  /** How many entries back the story without a panel is; absent where the page came with its panel open. */
  depth?: number;
  /** The step that the panel stands after. */
  panelStep?: string;
  /** Where the reader was in this entry. */
  place?: StoredPlace;
};

/** Browsers throttle history writes (Safari: 100 in 30 s), so the address follows the reading with this delay. */
const hashDelayMs = 300;

/**
 * Where the router and the page's actions meet: actions are called from other islands, and before the router is there, when
 * they change the page and leave the address.
 */
export type RouterHandle = {
  connect: (navigate: NavigateFunction, entry: EntryState) => void;
  navigate: (to: To, options: NavigateOptions) => void;
  /** Goes back so many entries. */
  goBack: (entries: number) => void;
  /** The state of the current entry. */
  entry: () => EntryState;
};

/** A handle that no router is connected to yet. */
export function createRouterHandle(): RouterHandle {
  let router: NavigateFunction | undefined;
  let current: EntryState = {};
  return {
    connect(navigate, entry) {
      router = navigate;
      current = entry;
    },
    navigate: (to, options) => void router?.(to, options),
    goBack: (entries) => void router?.(-entries),
    entry: () => current,
  };
}

/** Gives focus back to what opened a panel. Going back to an entry with a hash, the browser moves it on to the step of that name. */
function returnFocus(opener: HTMLElement): void {
  opener.focus({ preventScroll: true });
  const settle = () =>
    requestAnimationFrame(() => {
      if (document.activeElement?.matches('[data-step]')) opener.focus({ preventScroll: true });
    });
  settle();
  addEventListener('popstate', settle, { once: true, signal: AbortSignal.timeout(1000) });
}

type ActionOptions = {
  base: string;
  goToStep: PageActions['goToStep'];
  /** Does work after the next paint; returns what calls it off. */
  defer: (work: () => void) => () => void;
};

/**
 * The actions of a page. A panel is an entry of its own in the history, so that Back closes it; the entry left behind keeps
 * where the reader was, so that coming back to it, by any way, returns there.
 */
export function createPageActions(
  store: PageStore,
  router: RouterHandle,
  { base, goToStep, defer }: ActionOptions,
): PageActions {
  /** Keeps the reader's place with the entry that is about to be left. */
  const keepPlace = () => {
    const { pathname, hash } = window.location;
    const place = storePlace(store.get().step);
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
    router.navigate(
      { pathname: path, hash },
      { replace: true, preventScrollReset: true, state: { ...router.entry(), place } },
    );
  };
  let opener: Element | null = null;
  // However a panel closes: what had the focus in it is about to go.
  store.subscribe(() => {
    if (store.get().panel !== undefined || opener === null) return;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('#open'))
      returnFocus(opener as HTMLElement);
    opener = null;
  });
  /** Calls off an opening that has not begun. */
  let callOff = () => {};
  const open: PageActions['openPanel'] = (panel, step) => {
    const { panel: current } = store.get();
    if (current === undefined) opener = document.activeElement;
    // Entries are counted only from a story without a panel: from anywhere else there is none to go back to.
    const before = current === undefined ? 0 : router.entry().depth;
    const panelStep = current === undefined ? step : store.get().panelStep;
    // Seen at once; the address follows.
    store.set({ panel, panelStep, openedByUser: true });
    keepPlace();
    router.navigate(buildPath({ page: 'story', open: panel }), {
      preventScrollReset: true,
      state: {
        ...(before !== undefined && { depth: before + 1 }),
        ...(panelStep !== undefined && { panelStep }),
      } satisfies EntryState,
    });
  };
  return {
    openPanel(panel, step) {
      // What was pressed is seen first; a panel moves all that follows it.
      callOff();
      const pressed = document.activeElement === document.body ? null : document.activeElement;
      pressed?.setAttribute('data-pressed', '');
      const stop = defer(() => {
        pressed?.removeAttribute('data-pressed');
        open(panel, step);
      });
      callOff = () => {
        pressed?.removeAttribute('data-pressed');
        stop();
      };
    },
    closePanel() {
      callOff();
      if (store.get().panel === undefined) return;
      const { depth } = router.entry();
      store.set({ panel: undefined, panelStep: undefined });
      if (depth === undefined) router.navigate('/', { preventScrollReset: true });
      else router.goBack(depth);
    },
    goToStep,
  };
}

/**
 * Where the reader last was in each entry, by the router's key: a browser's Forward leaves an entry without a chance to write
 * into it, and writing at every scroll would be too often. A reload forgets them and has the browser's own place.
 */
const places = new Map<string, StoredPlace>();

/** Scrolls to a place kept with an entry, now and in the next frame; returns what calls that off. */
function returnToPlace(place: StoredPlace | undefined): () => void {
  restoreStoredPlace(place);
  // Chromium scrolls to the hash of the entry, or to where it last was, after this (measured).
  const frame = requestAnimationFrame(() => restoreStoredPlace(place));
  return () => cancelAnimationFrame(frame);
}

/** The router's key of the entry that the browser is at, which the router may not have heard of yet. */
function currentKey(): string {
  return (window.history.state as { key?: string } | null)?.key ?? 'default';
}

type Props = {
  store: PageStore;
  router: RouterHandle;
  known: Known;
  /** What is open in the page as it was served; the address may call the page by another of its names. */
  served: Opened | undefined;
  /** Chapter of each step, by the step's id; the first chapter needs no mention in the address. */
  chapterOf: Readonly<Record<string, string>>;
  /** Whether a change of layout is moving the page, and not its reader. */
  isRestoring: () => boolean;
};

/** Carries the router's location into the store, and the reading into the address. Draws nothing. */
export function RouteBridge({ store, router, known, served, chapterOf, isRestoring }: Props): null {
  const navigate = useNavigate();
  const location = useLocation();
  const type = useNavigationType();
  const entry = toEntryState(location.state);
  const isFirst = location.key === 'default';
  /** The key of the entry whose place the reader has been brought back to already. */
  const restored = useRef<string>(undefined);

  useLayoutEffect(() => {
    router.connect(navigate, entry);
    const route = parseRoute(location.pathname, '', known);
    // A page that was served is what it says it is, whatever it is called in the address.
    const panel =
      route.page === 'story' && (route.open !== undefined || !isFirst)
        ? route.open
        : isFirst
          ? served
          : undefined;
    const open = store.get().panel;
    const isSame = open?.kind === panel?.kind && open?.slug === panel?.slug;
    if (!isSame) store.set({ panel, panelStep: panel === undefined ? undefined : entry.panelStep });
    if (type !== NavigationType.Pop || isFirst || panel !== undefined || restored.current === location.key)
      return undefined;
    return returnToPlace(places.get(location.key) ?? entry.place);
    // All else follows from the location, or never changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [location, type]);

  // The router comes to an entry in a transition, which may take its time; by then the reader may have scrolled on.
  useEffect(() => {
    const goBack = () => {
      restored.current = undefined;
      // The page has its length back when the panel has gone.
      if (store.get().panel !== undefined) return;
      restored.current = currentKey();
      const { usr } = (window.history.state ?? {}) as { usr?: unknown };
      returnToPlace(places.get(restored.current) ?? toEntryState(usr).place);
    };
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, [store]);

  useEffect(() => {
    const keep = () => {
      const place = storePlace(store.get().step);
      if (place !== undefined) places.set(currentKey(), place);
    };
    return onScrollEnd(keep);
  }, [store]);

  useChapterInAddress({ store, chapterOf, entry, isRestoring, navigate, location });
  return null;
}

type Followed = Pick<Props, 'store' | 'chapterOf' | 'isRestoring'> & {
  entry: EntryState;
  navigate: NavigateFunction;
  location: { pathname: string; hash: string };
};

/** Keeps the chapter being read in the address and the reader's place in the entry, without adding to the history. */
function useChapterInAddress({ store, chapterOf, entry, isRestoring, navigate, location }: Followed): void {
  const step = usePageState(store, (state) => state.settledStep);
  const isFollowed = usePageState(store, (state) => state.isFollowed);
  const panel = usePageState(store, (state) => state.panel);
  const first = Object.values(chapterOf)[0];
  useEffect(() => {
    const chapter = chapterOf[step];
    const hash = chapter === undefined || chapter === first ? '' : `#${chapter}`;
    // A hash that leads further into its chapter says more than the chapter does, as long as the reader is there.
    const says = location.hash === hash || chapterOf[location.hash.slice(1)] === chapter;
    if (!isFollowed || panel !== undefined || says) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => {
      if (store.get().panel !== undefined) return;
      // What a change of layout passes by is not what is read; where it leaves the reader is.
      if (isRestoring()) {
        timer = setTimeout(follow, hashDelayMs);
        return;
      }
      void navigate(
        { pathname: location.pathname, hash },
        { replace: true, preventScrollReset: true, state: { ...entry, place: storePlace(step) } },
      );
    };
    timer = setTimeout(follow, hashDelayMs);
    return () => clearTimeout(timer);
  }, [step, isFollowed, panel, chapterOf, first, location, entry, isRestoring, navigate, store]);
}

/** The state of an entry, checked: other scripts and older versions write there, too. */
function toEntryState(state: unknown): EntryState {
  const { depth, panelStep, place } = (
    typeof state === 'object' && state !== null ? state : {}
  ) as EntryState;
  return {
    ...(Number.isInteger(depth) && (depth ?? 0) > 0 && { depth }),
    ...(typeof panelStep === 'string' && { panelStep }),
    ...(place !== undefined && { place }),
  };
}
