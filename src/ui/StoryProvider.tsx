import { createContext, type ReactNode, useContext } from 'react';
import type { MapPaths } from '../viewModel/map.ts';
import type { ClientData } from '../viewModel/types.ts';

type Edition = {
  outline: ClientData;
  /** Starts and ends with a slash. */
  base: string;
  /** Markup made at build, by id; empty in the browser, where the document already holds it. */
  htmlBySlot: Record<string, string>;
  /** Path data, known to the build only; the browser keeps the paths the document came with. */
  paths: MapPaths | undefined;
};

const EditionContext = createContext<Edition | undefined>(undefined);

/** Hands down what never changes while the page is open: language, names, scenes and markup made at build. */
export function StoryProvider({ value, children }: { value: Edition; children: ReactNode }) {
  return <EditionContext value={value}>{children}</EditionContext>;
}

/** The edition being read. */
export function useStory(): Edition {
  const edition = useContext(EditionContext);
  if (edition === undefined)
    throw new Error('useEdition needs an <EditionProvider> around the component that calls it.');
  return edition;
}
