import { type Problem, quote } from '../problem.ts';
import type { Story } from '../types.ts';

/** A page's `lang` begins with the name of its language's folder: the browser finds its words by it. */
export function checkLanguages({ words }: Story): Problem[] {
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
