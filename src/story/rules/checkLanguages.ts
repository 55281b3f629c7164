import { type Problem, quote } from '../problem.ts';
import type { Story } from '../types.ts';

/** Each language is written as its folder says, and has a word for every unit at every number. */
export function checkLanguages(story: Story): Problem[] {
  return [...checkTags(story), ...checkUnits(story)];
}

/** For every figure with a unit, its unit in the plural form that goes with it in each language (CLDR). */
function checkUnits({ words, values }: Story): Problem[] {
  return Object.entries(words).flatMap(([code, { locale, names }]) => {
    const rules = new Intl.PluralRules(locale.tag);
    const missing = Object.values(values).flatMap((value) => {
      if (value.type !== 'quantity') return [];
      const form = rules.select(value.value);
      return names.units[value.unit]?.[form] === undefined ? [`units.${value.unit}.${form}`] : [];
    });
    return [...new Set(missing)].map((path) => ({
      path: `locales/${code}/names.json: ${path}`,
      found: 'nothing',
      expected: 'the unit in the form that goes with such a number',
    }));
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
