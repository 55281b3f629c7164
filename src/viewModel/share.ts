import { formatDate } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import { type Address, buildPath, parseRoute } from '../model/routes.ts';
import { activePanelScene, toKnownSlugs } from './activePanel.ts';
import type { Context } from './context.ts';
import { plainText } from './lines.ts';
import type { ClientData } from './types.ts';

/** The picture shown where a page is shared: what is written on it, and the scene of the map beside it. */
export type SharePictureView = {
  /** From the path of its language. */
  path: string;
  kicker: string;
  title: string;
  /** Whom the page is about: a line for each country, or who represented one. */
  people: string[];
  /** When and where, and whose page it is. */
  foot: string[];
  /** Key of a scene of the map. */
  scene: string;
  /** The picture in words. */
  alt: string;
};

/** What the picture of a page says; a page that does not exist has the story's. */
export function toSharePicture(address: Address, context: Context): SharePictureView {
  const { story, words, language, countryName } = context;
  const { opening, tools, interface: w } = words;
  const names = story.participants.map(({ code }) => countryName(code));
  const first = story.chapters.find(({ scene }) => scene !== undefined)?.id ?? '';
  const open = address.page === 'story' ? address.open : undefined;
  const { kicker, title, people } = describe();
  const list = new Intl.ListFormat(language.tag, { type: 'conjunction' });
  return {
    path: `pictures/${['social', ...slugsOf(address)].join('-')}.png`,
    kicker,
    title,
    people,
    foot: [
      plainText(opening.dateline.text, context),
      fill(w.asOf, { date: formatDate(story.meta.asOf, language) }),
      ...(title === opening.headline ? [] : [opening.headline]),
    ],
    scene: open === undefined ? first : activePanelScene(open),
    alt: fill(w.socialAlt, { title, countries: list.format(names) }),
  };

  function describe(): Pick<SharePictureView, 'kicker' | 'title' | 'people'> {
    if (open?.kind === 'proposal') {
      const number = story.proposals.find(({ slug }) => slug === open.slug)?.number ?? 0;
      const title = words.proposals[open.slug]?.title ?? '';
      return { kicker: fill(w.proposalNumber, { n: number }), title, people: names };
    }
    if (open?.kind === 'country') {
      const code = story.participants.find(({ slug }) => slug === open.slug)?.code ?? '';
      const head = words.countries[code]?.head;
      const people = head === undefined ? [] : [w.head + language.marks.colon + head.name, head.title];
      return { kicker: w.countries, title: countryName(code), people };
    }
    if (address.page === 'notes') return { kicker: opening.kicker, title: w.notesTitle, people: names };
    if (address.page !== 'story' && address.page !== 'missing')
      return { kicker: opening.kicker, title: tools[`${address.page}Title`], people: names };
    return { kicker: opening.kicker, title: opening.headline, people: names };
  }
}

function slugsOf(address: Address): string[] {
  if (address.page === 'missing') return [];
  if (address.page !== 'story') return [address.page];
  return address.open === undefined ? [] : [address.open.kind, address.open.slug];
}

/**
 * The canonical address of exactly what is open: the page, the country or proposal, and the chapter being read.
 *
 * @param here path, from the site's root, and hash of the page as it stands; what the story does not know of them is left out
 * @param site origin that the page gives as its own, without a last slash
 * @param base path of this language; starts and ends with a slash
 */
export function shareUrl(
  here: { pathname: string; hash: string },
  outline: ClientData,
  { site, base }: { site: string; base: string },
): string {
  const known = toKnownSlugs(outline);
  const path = here.pathname.startsWith(base) ? here.pathname.slice(base.length - 1) : '/';
  const address = parseRoute(path, here.hash, known);
  const written = address.page === 'missing' ? '/' : buildPath(address);
  // Shorter tellings have the chapters' anchors, too.
  const anchor = here.hash.slice(1);
  const kept =
    (address.page === 'brief' || address.page === 'short') && known.chapters.includes(anchor)
      ? `#${anchor}`
      : '';
  return site + base + written.slice(1) + kept;
}

/** What the picture of a shared page measures, in pixels: what most sites that show one ask for. */
export const socialSize = { width: 1200, height: 630 };
