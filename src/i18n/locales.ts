/** How a language of the explainer is formatted, written and shown. */
export type Locale = {
  /** BCP 47 tag for Intl and for `lang`. */
  tag: string;
  lang: string;
  /** Its name in itself, for the switch between languages. */
  name: string;
  dir: 'ltr' | 'rtl';
  openGraph: string;
  /** Between a number and its unit. */
  gap: string;
  /**
   * How money is written: multiples in words beside the currency's symbol, or beside its name, or as the platform
   * shortens both, for languages whose currency names change with the number.
   */
  money: 'symbol' | 'name' | 'short';
  /** What joins the pieces of a line that is put together from data. */
  marks: { colon: string; semicolon: string; comma: string; stop: string };
};

const western = { colon: ': ', semicolon: '; ', comma: ', ', stop: ' ' };
const chinese = { colon: '：', semicolon: '；', comma: '，', stop: '' };

/** Every language that may be told; a new one adds its line here and its folder of words. */
export const locales: Record<string, Locale> = {
  // British English: day before month, and "US$", so that no reader has to guess whose dollars.
  en: {
    tag: 'en-GB',
    lang: 'en',
    name: 'English',
    dir: 'ltr',
    openGraph: 'en_GB',
    gap: '\u00a0',
    money: 'symbol',
    marks: western,
  },
  zh: {
    tag: 'zh-Hans-CN',
    lang: 'zh-Hans',
    name: '中文',
    dir: 'ltr',
    openGraph: 'zh_CN',
    gap: '',
    money: 'name',
    marks: chinese,
  },
  ru: {
    tag: 'ru-RU',
    lang: 'ru',
    name: 'Русский',
    dir: 'ltr',
    openGraph: 'ru_RU',
    gap: '\u00a0',
    money: 'short',
    marks: western,
  },
};

/** The entry of a language; throws when content names one that is not listed here. */
export function localeOf(code: string): Locale {
  const locale = locales[code];
  if (locale === undefined) throw new Error(`No language "${code}": add it to src/i18n/locales.ts.`);
  return locale;
}
