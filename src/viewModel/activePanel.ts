import { buildPath, type Known, type Opened } from '../model/routes.ts';
import { plainTitle } from './titles.ts';
import type { ClientData } from './types.ts';

/** The title of what is open, in the page's language, as one string; empty for a slug the story does not have. */
export function activePanelTitle(
  { kind, slug }: Opened,
  { countries, proposals, words }: ClientData,
): string {
  if (kind === 'country') return countries.find((country) => country.slug === slug)?.name ?? '';
  const proposal = proposals.find((one) => one.slug === slug);
  return proposal === undefined ? '' : plainTitle(proposal, words);
}

/** Where a link to it leads. `base` starts and ends with a slash. */
export function activePanelHref(base: string, opened: Opened): string {
  return base + buildPath({ page: 'story', open: opened }).slice(1);
}

/** The slugs and ids that may stand in an address of this story. */
export function toKnownSlugs({ countries, proposals, chapters, steps, details }: ClientData): Known {
  return {
    countries: countries.map(({ slug }) => slug),
    proposals: proposals.map(({ slug }) => slug),
    chapters: chapters.map(({ id }) => id),
    anchors: [...steps.map(({ id }) => id), ...details],
  };
}
