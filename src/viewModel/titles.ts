import { localeOf } from '../i18n/locales.ts';
import { fill } from '../i18n/messages.ts';
import type { BrowserKey } from '../model/messageKeys.ts';
import type { Context } from './context.ts';
import type { TitleView } from './lines.ts';
import type { MapView } from './map.ts';
import type { ClientData } from './types.ts';

/**
 * The title of a proposal. The story's first language quotes titles as they were published; any other translates them,
 * unless its words say that its own wording was published too.
 */
export function proposalTitle(slug: string, { story, words, locale }: Context): TitleView {
  const serializeOwn = words.proposals[slug];
  const title = serializeOwn?.title ?? slug;
  const [first = ''] = story.meta.locales;
  const published = story.words[first]?.proposals[slug]?.title;
  if (locale === first || published === undefined || serializeOwn?.published === true) return { title };
  return { title, official: { text: published, lang: localeOf(story, first).lang } };
}

/** The exact title of whoever spoke for a participant, with the name it was published under. */
export function headTitle(code: string, { story, words, locale }: Context): TitleView {
  const title = words.countries[code]?.head.title ?? '';
  const [first = ''] = story.meta.locales;
  const head = story.words[first]?.countries[code]?.head;
  if (locale === first || head === undefined) return { title };
  const { lang, marks } = localeOf(story, first);
  return { title, official: { text: head.name + marks.comma + head.title, lang } };
}

/** A title as one string: one that is translated says so, because its original does not stand beside it. */
export function plainTitle({ title, official }: TitleView, words: { ourTitle: string }): string {
  return official === undefined ? title : fill(words.ourTitle, { title });
}

const statusWords: Record<string, BrowserKey> = {
  operating: 'routeOperating',
  planned: 'routePlanned',
  construction: 'routeConstruction',
};

/** What a route is called, and whether it is in use. */
export function nameRoute(
  { name, status }: MapView['routes'][number],
  { words, marks }: Pick<ClientData, 'words' | 'marks'>,
): string {
  const key = statusWords[status];
  return key === undefined ? name : name + marks.comma + words[key];
}
