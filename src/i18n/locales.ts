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
};

/** Every language that may be told; a new one adds its line here and its folder of words. */
export const locales: Record<string, Locale> = {
  // British English: day before month, and "US$", so that no reader has to guess whose dollars.
  en: { tag: 'en-GB', lang: 'en', name: 'English', dir: 'ltr', openGraph: 'en_GB', gap: '\u00a0' },
  zh: { tag: 'zh-Hans-CN', lang: 'zh-Hans', name: '中文', dir: 'ltr', openGraph: 'zh_CN', gap: '' },
  ru: { tag: 'ru-RU', lang: 'ru', name: 'Русский', dir: 'ltr', openGraph: 'ru_RU', gap: '\u00a0' },
};

/** The entry of a language; throws when content names one that is not listed here. */
export function localeOf(code: string): Locale {
  const locale = locales[code];
  if (locale === undefined) throw new Error(`No language "${code}": add it to src/i18n/locales.ts.`);
  return locale;
}
