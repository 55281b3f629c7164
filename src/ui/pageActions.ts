import { createContext, useContext } from 'react';
import type { Opened } from '../model/routes.ts';
import type { PageStore } from './pageStore.ts';

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
