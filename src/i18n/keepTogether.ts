import type { Locale } from '../story/types.ts';

/** The text with spaces that do not break where its language keeps words together; most languages keep none. */
export function keepTogether(text: string, { keepTogether: rule }: Pick<Locale, 'keepTogether'>): string {
  if (rule === undefined) return text;
  const after = new RegExp(`(?<![\\p{L}\\p{N}])(${rule.after.join('|')}) `, 'giu');
  const before = new RegExp(` (?=${rule.before.join('|')})`, 'gu');
  return text.replace(after, '$1\u00a0').replace(before, '\u00a0');
}
