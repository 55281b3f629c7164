import { localeOf } from '../i18n/locales.ts';
import type { Context } from './context.ts';
import type { TitleView } from './lines.ts';

/**
 * The title of a proposal. The story's first language quotes titles as they were published; any other translates them,
 * unless its words say that its own wording was published too.
 */
export function proposalTitle(slug: string, { story, words, locale }: Context): TitleView {
  const say = words.proposals[slug];
  const title = say?.title ?? slug;
  const [first = ''] = story.meta.locales;
  const published = story.words[first]?.proposals[slug]?.title;
  if (locale === first || published === undefined || say?.published === true) return { title };
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
