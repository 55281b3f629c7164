import { fill, localeOf } from '../i18n/messages.ts';
import { buildPath, type Known, type Opened } from '../model/routes.ts';
import type { LocalizedContent } from './content.ts';
import type { TitleView } from './lines.ts';
import type { MapView } from './map.ts';
import type { ClientData } from './types.ts';

/**
 * The title of a proposal. The story's first language quotes titles as they were published; any other translates them,
 * unless its words say that its own wording was published too.
 */
export function proposalTitle(slug: string, { story, words, locale, langAt }: LocalizedContent): TitleView {
  const own = words.proposals[slug];
  const title = own?.title ?? slug;
  const [first = ''] = story.meta.locales;
  const published = story.words[first]?.proposals[slug]?.title;
  const lang = langAt(`proposals.${slug}.title`);
  if (lang !== undefined) return { title, lang };
  if (locale === first || published === undefined || own?.published === true) return { title };
  return { title, official: { text: published, lang: localeOf(story, first).lang } };
}

/** A proposal by its number and title, with the address of its card. */
export type ProposalName = TitleView & { slug: string; number: number; kicker: string; href: string };

/** What a proposal is called, and where its card is. */
export function nameProposal(slug: string, content: LocalizedContent): ProposalName {
  const { story, words, href } = content;
  const number = story.proposals.find((one) => one.slug === slug)?.number ?? 0;
  return {
    slug,
    number,
    kicker: fill(words.interface.proposalNumber, { n: number }),
    ...proposalTitle(slug, content),
    href: href({ kind: 'proposal', slug }),
  };
}

/** The exact title of whoever spoke for a participant, with the name it was published under. */
export function headTitle(code: string, { story, words, locale, langAt }: LocalizedContent): TitleView {
  const title = words.countries[code]?.head.title ?? '';
  const [first = ''] = story.meta.locales;
  const head = story.words[first]?.countries[code]?.head;
  const borrowed = langAt(`countries.${code}.head.title`);
  if (borrowed !== undefined) return { title, lang: borrowed };
  if (locale === first || head === undefined) return { title };
  const { lang, marks } = localeOf(story, first);
  return { title, official: { text: head.name + marks.comma + head.title, lang } };
}

/** A title as one string: one that is translated says so, because its original does not stand beside it. */
export function plainTitle({ title, official }: TitleView, words: { ourTitle: string }): string {
  return official === undefined ? title : fill(words.ourTitle, { title });
}

const statusWords: Record<string, 'routeOperating' | 'routePlanned' | 'routeConstruction'> = {
  operating: 'routeOperating',
  planned: 'routePlanned',
  construction: 'routeConstruction',
};

/** What a route is called, and whether it is in use. */
export function nameRoute(
  { name, status }: MapView['routes'][number],
  {
    words,
    marks,
  }: { words: Record<(typeof statusWords)[string], string>; marks: Pick<ClientData['marks'], 'comma'> },
): string {
  const key = statusWords[status];
  return key === undefined ? name : name + marks.comma + words[key];
}

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
export function toKnownSlugs({ countries, proposals, chapters, steps, details, aliases }: ClientData): Known {
  return {
    countries: countries.map(({ slug }) => slug),
    proposals: proposals.map(({ slug }) => slug),
    chapters: chapters.map(({ id }) => id),
    anchors: [...steps.map(({ id }) => id), ...details],
    aliases,
  };
}
