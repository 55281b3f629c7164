import { mapStrings } from './strings.ts';
import type { Story, Words } from './types.ts';

/** Letters that look like the plain ones and are none of them, so that plain ones stand out. */
const accented: Record<string, string> = {
  ...pairs('abcdefghijklmnopqrstuvwxyz', 'áƀćďéƒǧħíĵķĺḿńóƥɋŕšŧúṽŵẋýž'),
  ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÁƁĆĎÉƑǦĦÍĴĶĹḾŃÓƤɊŔŠŦÚṼŴẊÝŽ'),
};

/** How much longer than the original a text becomes: what German or Russian may well take (W3C, “Text size in translation”). */
const growth = 0.4;

/**
 * A text that can still be read, in letters nobody types, between brackets, and at least 40 % longer.
 *
 * @param pieces of one text, between its markup; the first opens the bracket and the last closes it
 */
export function pseudoText(pieces: string[]): string[] {
  const grown = pieces.map(grow);
  return grown.map((piece, at) => `${at === 0 ? '⟦' : ''}${piece}${at === grown.length - 1 ? '⟧' : ''}`);
}

/** Each word longer by its share: words grow in translation, and not only sentences. */
function grow(piece: string): string {
  return piece.replace(/\p{L}+/gu, (word) => {
    const letters = Array.from(word, (letter) => accented[letter] ?? letter);
    const tail = letters.at(-1)?.toLowerCase() ?? '';
    return letters.join('') + tail.repeat(Math.ceil(letters.length * growth));
  });
}

function pairs(plain: string, marked: string): Record<string, string> {
  const letters = Array.from(marked);
  return Object.fromEntries(Array.from(plain, (letter, at) => [letter, letters[at] ?? letter]));
}

/** CLDR's tag for English in accents. */
export const pseudoCode = 'en-XA';

/**
 * The story with one language more, made from its first: long, accented and bracketed. What shows there without
 * brackets was never given to translators; what is cut off would be in some language.
 */
export function addPseudoLocale(story: Story): Story {
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
  const words: Words = {
    ...mapStrings(named, pseudoText),
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
