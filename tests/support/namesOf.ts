import type { Story } from '../../src/model/types.ts';

/**
 * Every word by which a story's participants and places are known: names in all its languages, endonyms, slugs, ids
 * and codes. Lines of a name broken for the map, and spellings that stand beside each other, count singly.
 */
export function namesOf({ participants, places, words }: Story): { codes: string[]; names: string[] } {
  const inWords = Object.values(words).flatMap(({ names, locale }) => {
    const platform = new Intl.DisplayNames(locale.tag, { type: 'region' });
    return [
      ...participants.flatMap(({ code, region }) => names.countries[code] ?? platform.of(region) ?? []),
      ...places.flatMap(({ id }) => names.places[id]?.split(' / ') ?? []),
    ];
  });
  const shared = participants.flatMap(({ slug, endonym }) => [slug, endonym.text]);
  return {
    codes: participants.map(({ code }) => code),
    names: [...new Set([...inWords, ...shared, ...places.map(({ id }) => id)])],
  };
}

/**
 * What finds any of a story's names in a text: codes in capitals with no letter beside them, names as whole words in any case.
 * Scripts that set no spaces have no whole words, so their names are found anywhere.
 */
export function namePattern(story: Story): RegExp {
  const { codes, names } = namesOf(story);
  const escaped = names.map((name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const spelt = literal.replace(/\p{L}/gu, (letter) => {
      const [low, high] = [letter.toLowerCase(), letter.toUpperCase()];
      return low === high || high.length > 1 ? letter : `[${low}${high}]`;
    });
    return /\p{Script=Han}/u.test(name) ? spelt : `(?<!\\p{L})${spelt}(?!\\p{L})`;
  });
  const asCode = codes.map((code) => `(?<![A-Za-z])${code}(?![A-Za-z])`);
  return new RegExp([...escaped, ...asCode].join('|'), 'gu');
}
