import type { Locale, PluralForms, Story } from '../model/types.ts';

/** A message with each `{name}` replaced by its value; a name without a value stays as it is, so that it is seen. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/**
 * A message about a number: the form that its language asks for, with `{n}` written as that language writes numbers.
 *
 * @param forms by CLDR category; `other` stands in for any that is missing
 * @param tag BCP 47 tag whose plural rules choose
 */
export function fillPlural(
  forms: PluralForms,
  n: number,
  tag: string,
  values: Record<string, string | number> = {},
): string {
  const form = forms[new Intl.PluralRules(tag).select(n)] ?? forms.other ?? Object.values(forms)[0];
  return fill(form ?? '', { ...values, n: new Intl.NumberFormat(tag).format(n) });
}

/** The text with spaces that do not break where its language keeps words together; most languages keep none. */
export function keepTogether(text: string, { keepTogether: rule }: Pick<Locale, 'keepTogether'>): string {
  if (rule === undefined) return text;
  const after = new RegExp(`(?<![\\p{L}\\p{N}])(${rule.after.join('|')}) `, 'giu');
  const before = new RegExp(` (?=${rule.before.join('|')})`, 'gu');
  return text.replace(after, '$1\u00a0').replace(before, '\u00a0');
}

/** How one of a story's languages is formatted, written and shown; throws when the story is not told in it. */
export function localeOf({ words }: Pick<Story, 'words'>, code: string): Locale {
  const locale = words[code]?.locale;
  if (locale === undefined) throw new Error(`No language "${code}": add its folder, and it to story.json.`);
  return locale;
}

/**
 * The code among `available` that a reader's browser asks for first, by primary subtag; undefined when it asks for none.
 *
 * @param asked BCP 47 tags, most wanted first, such as `navigator.languages`
 */
export function preferredLanguage(
  asked: readonly string[],
  available: readonly string[],
): string | undefined {
  for (const tag of asked) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (available.includes(primary)) return primary;
  }
  return undefined;
}
