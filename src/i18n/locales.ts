import type { Locale, Story } from '../model/types.ts';

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
