import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Opened } from '../model/routes.ts';

/** What changes while a page is read. Everything else (language, words, pictures) stands in `StoryProvider` and never does. */
export type PageState = {
  /** The country or proposal whose panel is open. */
  panel: Opened | undefined;
  /** Id of the step after which the panel stands; undefined for the slot at the head of the story. */
  panelStep: string | undefined;
  /** Whether the reader opened the panel in this page: it then takes focus. */
  openedByUser: boolean;
  /** Id of the step at the reading line. */
  step: string;
  /** The same without steps that fly by: the one whose picture is shown. */
  settledStep: string;
  /** Whether `step` has been found on the page; until then it is the one the prerendered page shows. */
  isFollowed: boolean;
  /** Participant code that a pointer or the focus is on, in the map, the buttons or the text. */
  hoveredCountry: string | undefined;
  /** Place id that a pointer or the focus is on in the text. */
  hoveredPlace: string | undefined;
};

export type PageStore = {
  get: () => PageState;
  /** Merges `change`; listeners are called only where a value differs. */
  set: (change: Partial<PageState>) => void;
  subscribe: (listener: () => void) => () => void;
  /** The state that the prerendered page shows, which hydration starts from. */
  initial: PageState;
};

/** One store for all islands of a page, starting from what the prerendered page shows. */
export function createPageStore(start: Partial<PageState> & Pick<PageState, 'step'>): PageStore {
  const initial: PageState = {
    panel: undefined,
    panelStep: undefined,
    openedByUser: false,
    settledStep: start.step,
    isFollowed: false,
    hoveredCountry: undefined,
    hoveredPlace: undefined,
    ...start,
  };
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    initial,
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof PageState)[];
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * One value of the page's state. A component that reads it is drawn anew only when that value changes.
 *
 * @param select a pure function; it must return the same object for the same state
 */
export function usePageState<T>(store: PageStore, select: (state: PageState) => T): T {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial),
  );
}

/** What islands and prose may ask of the page: intents, which the router's bridge carries out. */
export type PageActions = {
  /** Opens a panel after `step`, or changes the one that is open. */
  openPanel: (panel: Opened, step: string | undefined) => void;
  /** Closes the open panel and returns to where the reader was. */
  closePanel: () => void;
  /** Brings a step to the reading line. */
  goToStep: (step: string) => void;
};

/** The page's one store and its actions; neither changes while the page is open. */
export type Page = { store: PageStore; actions: PageActions };

const PageContext = createContext<Page | undefined>(undefined);

export const PageProvider = PageContext;

/** The store and actions of the page that the island stands in. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined)
    throw new Error('usePage needs a <PageProvider> around the component that calls it.');
  return page;
}
