import { changeTexts } from './changeTexts.ts';
import { pseudoText } from './pseudoText.ts';
import type { Story } from './types.ts';

/** CLDR's tag for English in accents. */
export const pseudoCode = 'en-XA';

/**
 * The story with one language more, made from its first: long, accented and bracketed. What shows there without
 * brackets was never given to translators; what is cut off would be in some language.
 */
export function addPseudo(story: Story): Story {
  const [first = ''] = story.meta.locales;
  const original = story.words[first];
  if (original === undefined) return story;
  const platform = new Intl.DisplayNames(original.locale.tag, { type: 'region' });
  // The platform has no accented names of countries, so each gets the override an editor could give it.
  const countries = Object.fromEntries(
    story.participants.map(({ code, region }) => [code, platform.of(region) ?? code]),
  );
  const named = {
    ...original,
    names: { ...original.names, countries: { ...countries, ...original.names.countries } },
  };
  const words = {
    ...changeTexts(named, pseudoText),
    locale: { ...original.locale, lang: pseudoCode, name: pseudoText([original.locale.name]).join('') },
  };
  return {
    ...story,
    meta: {
      ...story.meta,
      locales: [...story.meta.locales, pseudoCode],
      translations: {
        ...story.meta.translations,
        [pseudoCode]: { from: first, date: story.meta.asOf, reviewed: false },
      },
    },
    words: { ...story.words, [pseudoCode]: words },
  };
}
