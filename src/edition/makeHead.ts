import { fill } from '../i18n/fill.ts';
import { localeOf } from '../i18n/locales.ts';
import { type Address, writeAddress } from '../story/address.ts';
import type { Context } from './context.ts';

/** What a page says of itself to browsers, search engines and people who share it. All addresses are absolute. */
export type Head = {
  title: string;
  description: string;
  canonical: string;
  image: string;
  imageAlt: string;
  openGraphLocale: string;
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
export function makeHead(address: Address, context: Context, site: string): Head {
  const { words, story, locale, base } = context;
  const canonical = site + base + writeAddress(address).replace(/#.*$/, '').slice(1);
  const { title, description } = describe(address, context);
  const image = `${site}${base}social.png`;
  return {
    title,
    description,
    canonical,
    image,
    imageAlt: words.interface.socialImageAlt,
    openGraphLocale: localeOf(locale).openGraph,
    siteName: words.opening.headline,
    index: address.page !== 'missing',
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: title,
      description,
      inLanguage: locale,
      url: canonical,
      image,
      dateModified: story.meta.asOf,
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

function describe(
  address: Address,
  { words, story, countryName }: Context,
): { title: string; description: string } {
  const { opening, interface: w } = words;
  const titled = (title: string, description: string) => ({
    title: fill(w.titlePattern, { title, site: opening.pageTitle }),
    description,
  });
  if (address.page === 'missing') return titled(w.notFoundTitle, w.notFoundText);
  if (address.page === 'notes') return titled(w.notesTitle, w.notesDescription);
  const { open } = address;
  if (open === undefined) return { title: opening.pageTitle, description: opening.description };
  if (open.kind === 'proposal') {
    const proposal = words.proposals[open.slug];
    return titled(proposal?.title ?? '', proposal?.description ?? '');
  }
  const code = story.participants.find(({ slug }) => slug === open.slug)?.code ?? '';
  return titled(countryName(code), words.countries[code]?.description ?? '');
}
