import { type Problem, quote } from '../problem.ts';
import type { Story } from '../types.ts';

/** Each language is written as its folder says, and has a word for every unit at every number. */
export function checkLanguages(story: Story): Problem[] {
  return [...checkTags(story), ...checkUnits(story)];
}

/** For every unit a figure has, one form for each plural category of the language (CLDR). */
function checkUnits({ words, values }: Story): Problem[] {
  const units = Object.values(values).flatMap((value) => (value.type === 'quantity' ? [value.unit] : []));
  return Object.entries(words).flatMap(([code, { locale, names }]) => {
    const { pluralCategories } = new Intl.PluralRules(locale.tag).resolvedOptions();
    return [...new Set(units)].flatMap((unit) =>
      pluralCategories
        .filter((category) => names.units[unit]?.[category] === undefined)
        .map((category) => ({
          path: `locales/${code}/names.json: units.${unit}.${category}`,
          found: 'nothing',
          expected: 'the unit in the form that goes with such numbers',
        })),
    );
  });
}

/** A page's `lang` begins with the name of its language's folder: the browser finds its words by it. */
function checkTags({ words }: Story): Problem[] {
  return Object.entries(words).flatMap(([code, { locale }]) =>
    locale.lang === code || locale.lang.split('-')[0] === code
      ? []
      : [
          {
            path: `locales/${code}/locale.json: lang`,
            found: quote(locale.lang),
            expected: `a tag that begins with the name of its folder, ${quote(code)}`,
          },
        ],
  );
}
