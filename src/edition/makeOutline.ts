import { localeOf } from '../i18n/locales.ts';
import { baseOf, type Context } from './context.ts';
import { voicesOf } from './makeEvidence.ts';
import { makeMapView } from './makeMapView.ts';
import { proposalTitle } from './makeTitle.ts';
import type { Outline } from './types.ts';

/** What the page needs before anything is opened: names, scenes and the words of its controls. */
export function makeOutline(context: Context): Outline {
  const { story, words, locale, language, root, countryName } = context;
  const [first = ''] = story.meta.locales;
  return {
    locale,
    marks: language.marks,
    sourceLang: locale === first ? undefined : localeOf(story, first).lang,
    languages: story.meta.locales.map((code) => {
      const { lang, name } = localeOf(story, code);
      const offer = story.words[code]?.interface.offer ?? name;
      return { code, lang, name, base: baseOf(story, code, root), offer };
    }),
    chapters: story.chapters.map(({ id }) => ({ id, nav: words.chapters[id]?.nav ?? id })),
    countries: story.participants.map(({ code, slug }) => ({ code, slug, name: countryName(code) })),
    proposals: story.proposals.map(({ slug, number }) => ({
      slug,
      number,
      ...proposalTitle(slug, context),
    })),
    map: makeMapView(context),
    words: words.interface,
    voices: voicesOf(
      story.facts.map(({ id }) => id),
      context,
    ),
  };
}
