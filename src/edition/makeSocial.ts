import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/formatValue.ts';
import type { Address } from '../story/address.ts';
import type { Context } from './context.ts';
import { plainText } from './makeLine.ts';
import { openedScene } from './opened.ts';

/** The picture shown where a page is shared: what is written on it, and the scene of the map beside it. */
export type SocialView = {
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
export function makeSocial(address: Address, context: Context): SocialView {
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
    scene: open === undefined ? first : openedScene(open),
    alt: fill(w.socialAlt, { title, countries: list.format(names) }),
  };

  function describe(): Pick<SocialView, 'kicker' | 'title' | 'people'> {
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
