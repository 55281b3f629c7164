import type { Locale } from '../../src/model/types.ts';

/** British English with Western punctuation, as a language of no story in particular. */
export const language: Locale = {
  tag: 'en-GB',
  lang: 'en',
  name: 'English',
  dir: 'ltr',
  openGraph: 'en_GB',
  gap: '\u00a0',
  money: 'symbol',
  weekdayComma: false,
  marks: { colon: ': ', semicolon: '; ', comma: ', ', stop: ' ' },
};
