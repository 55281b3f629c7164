import type { Locale, Story } from '../story/types.ts';

/** How one of a story's languages is formatted, written and shown; throws when the story is not told in it. */
export function localeOf({ words }: Pick<Story, 'words'>, code: string): Locale {
  const locale = words[code]?.locale;
  if (locale === undefined) throw new Error(`No language "${code}": add its folder, and it to story.json.`);
  return locale;
}
