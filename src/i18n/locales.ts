/** How each language of the explainer is formatted and written; a new language adds its line here. */
export const locales: Record<string, { tag: string; name: string; dir: 'ltr' | 'rtl'; openGraph: string }> = {
  // British English: day before month, "US$" for US dollars, so that no reader has to guess whose dollars.
  en: { tag: 'en-GB', name: 'English', dir: 'ltr', openGraph: 'en_GB' },
};

/** The entry of a language; throws when content names one that is not listed here. */
export function localeOf(code: string) {
  const locale = locales[code];
  if (locale === undefined) throw new Error(`No language "${code}": add it to src/i18n/locales.ts.`);
  return locale;
}
