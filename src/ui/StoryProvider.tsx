import { createContext, type ReactNode, useContext } from 'react';
import type { ChartViews } from '../viewModel/charts.ts';
import type { Claims } from '../viewModel/claims.ts';
import type { Panels } from '../viewModel/panels.ts';
import type { PictureView } from '../viewModel/pictures.ts';
import type { EmbedDialogData, Tools } from '../viewModel/tools.ts';
import type { ClientData } from '../viewModel/types.ts';

type Part<T> = () => Promise<{ default: T }>;

/** The data of one language, each part a file that is fetched when it is needed. */
export type LocaleParts = {
  /** What every page needs to hydrate. */
  client: Part<{ data: ClientData; firstPicture: Record<string, PictureView> }>;
  pictures: Part<Record<string, PictureView>>;
  charts: Part<ChartViews>;
  panels: Part<Panels>;
  claims: Part<Claims>;
  tools: Part<Tools>;
  embedDialog: Part<EmbedDialogData>;
};

/** What never changes while a page is open. */
export type StoryValue = {
  outline: ClientData;
  /** Where the story in this language is served; starts and ends with a slash. */
  base: string;
  /** The pictures that the page begins with, by step id, `country:CODE` or `proposal:slug`; the rest follows when it is idle. */
  pictures: Readonly<Record<string, PictureView>>;
  /** Fetches further data of the language; undefined at build, where everything is at hand. */
  parts: LocaleParts | undefined;
};

const StoryContext = createContext<StoryValue | undefined>(undefined);

/** Hands down what never changes while the page is open: language, names, messages and pictures. */
export function StoryProvider({ value, children }: { value: StoryValue; children: ReactNode }) {
  return <StoryContext value={value}>{children}</StoryContext>;
}

/** The story being read. */
export function useStory(): StoryValue {
  const story = useContext(StoryContext);
  if (story === undefined)
    throw new Error('useStory needs a <StoryProvider> around the component that calls it.');
  return story;
}
