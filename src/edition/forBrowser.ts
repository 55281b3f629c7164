import { builtKeys } from '../story/interfaceKeys.ts';
import type { BrowserOutline, Outline } from './types.ts';

const built = new Set<string>(builtKeys);

/** The outline less the words that only the build says, which no reader need download. */
export function forBrowser(outline: Outline): BrowserOutline {
  const words = Object.entries(outline.words).filter(([key]) => !built.has(key));
  // Exactly the keys that are left.
  return { ...outline, words: Object.fromEntries(words) as BrowserOutline['words'] };
}
