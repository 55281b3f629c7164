import { fill, localeOf } from '../i18n/messages.ts';
import { type Address, buildPath, oembedPath, pageAliases, plainPages } from '../model/routes.ts';
import type { Story } from '../model/types.ts';
import { baseOf, type LocalizedContent } from './content.ts';
import { feedPath } from './feed.ts';
import { type SharePictureView, toChapterPicture, toSharePicture } from './share.ts';
import { plainTitle, proposalTitle } from './titles.ts';

/** What a page says of itself to browsers, search engines and people who share it. All addresses are absolute. */
export type Head = {
  title: string;
  description: string;
  canonical: string;
  /** Corrections and versions, for those who follow along. */
  feed: { href: string; title: string };
  /**
   * For content systems that want to embed the page: what to ask, the story's address in this language, and what is open in
   * it; undefined for pages that are not the story's.
   */
  oembed: { href: string; home: string; open: Extract<Address, { page: 'story' }>['open'] } | undefined;
  image: string;
  imageAlt: string;
  openGraphLocale: string;
  /** Whether the page is set in the reading face; Chinese is set in what the system has. */
  usesReadingFace: boolean;
  /** The same page in every language, itself included; `x-default` for readers of none of them. */
  alternates: { hreflang: string; href: string }[];
  siteName: string;
  /** False for pages that are no story of their own. */
  index: boolean;
  jsonLd: Record<string, unknown>;
};

/**
 * The head of a page.
 *
 * @param site origin without a last slash, such as `https://news.example`
 */
export function toHead(address: Address, content: LocalizedContent, site: string): Head {
  const { words, story, language, root, base } = content;
  const path = buildPath(address).replace(/#.*$/, '').slice(1);
  const canonical = site + base + path;
  const { title, description } = describe(address, content);
  const social = toSharePicture(address, content);
  const image = `${site}${base}${social.href}`;
  return {
    title,
    description,
    canonical,
    feed: { href: `${site}${base}${feedPath}`, title: words.interface.updatesFeed },
    oembed:
      address.page === 'story'
        ? { href: `${site}${base}${oembedPath(path)}`, home: site + base, open: address.open }
        : undefined,
    image,
    imageAlt: social.alt,
    openGraphLocale: language.openGraph,
    usesReadingFace: !new Intl.Locale(language.tag).maximize().script?.startsWith('Han'),
    alternates: address.page === 'missing' ? [] : alternatesOf(story, site, root, path),
    siteName: words.opening.headline,
    index: address.page !== 'missing',
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      description,
      inLanguage: language.lang,
      url: canonical,
      image,
      ...publication(content, site),
      isAccessibleForFree: true,
      about: {
        '@type': 'Event',
        name: words.opening.headline,
        startDate: story.meta.event.date,
        location: { '@type': 'Place', name: words.names.places[story.meta.event.place] },
      },
    },
  };
}

/** When the story was first published and last changed, and by whom: nobody is named in it, so the site stands for its makers. */
function publication({ story, words, root }: LocalizedContent, site: string) {
  const { versions, asOf } = story.meta;
  const last = versions.at(-1)?.date ?? asOf;
  const maker = { '@type': 'Organization', name: words.opening.headline, url: site + root };
  return {
    datePublished: versions[0]?.date ?? asOf,
    dateModified: last > asOf ? last : asOf,
    author: maker,
    publisher: maker,
  };
}

function describe(address: Address, content: LocalizedContent): { title: string; description: string } {
  const { words, story, countryName } = content;
  const { opening, tools, interface: w } = words;
  const titled = (title: string, description: string) => ({
    title: fill(w.titlePattern, { title, site: opening.pageTitle }),
    description,
  });
  if (address.page === 'missing') return titled(w.notFoundTitle, w.notFoundText);
  if (address.page === 'notes') return titled(w.notesTitle, w.notesDescription);
  if (address.page === 'brief') return titled(tools.briefTitle, tools.briefDescription);
  if (address.page === 'questions') return titled(tools.questionsTitle, tools.questionsDescription);
  const open = address.page === 'story' ? address.open : undefined;
  if (open === undefined) return { title: opening.pageTitle, description: opening.description };
  if (open.kind === 'proposal') {
    const title = plainTitle(proposalTitle(open.slug, content), words.interface);
    return titled(title, words.proposals[open.slug]?.description ?? '');
  }
  const code = story.participants.find(({ slug }) => slug === open.slug)?.code ?? '';
  return titled(countryName(code), words.countries[code]?.description ?? '');
}

function alternatesOf(story: Story, site: string, root: string, path: string): Head['alternates'] {
  const { locales } = story.meta;
  if (locales.length < 2) return [];
  const hrefOf = (code: string) => site + baseOf(story, code, root) + path;
  return [
    ...locales.map((code) => ({ hreflang: localeOf(story, code).lang, href: hrefOf(code) })),
    { hreflang: 'x-default', href: hrefOf(locales[0] ?? '') },
  ];
}

/** Every page of a story, in the order a reader would meet them; the page for addresses that do not exist is last. */
export function getStaticPaths(story: Story): Address[] {
  return [
    { page: 'story' },
    ...story.proposals.map(({ slug }): Address => ({ page: 'story', open: { kind: 'proposal', slug } })),
    ...story.participants.map(({ slug }): Address => ({ page: 'story', open: { kind: 'country', slug } })),
    ...plainPages.map((page): Address => ({ page })),
    { page: 'missing', path: '/404.html' },
  ];
}

/** Pages that went, each with the page that has taken its place: paths from the path of every language. */
export function getRedirects(): { from: string; to: string }[] {
  return Object.entries(pageAliases).map(([name, to]) => ({ from: `/${name}/`, to }));
}

/** The picture of every page, and of every chapter with steps, for those who share or embed it. */
export function listSharePictures(content: LocalizedContent): SharePictureView[] {
  const pages = getStaticPaths(content.story)
    .filter(({ page }) => page !== 'missing')
    .map((address) => toSharePicture(address, content));
  const chapters = content.story.chapters.flatMap(({ id }) => toChapterPicture(id, content) ?? []);
  return [...pages, ...chapters];
}
