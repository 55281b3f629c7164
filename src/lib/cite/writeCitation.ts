/** The pieces of a citation in words, in the order they are read; empty ones are left out. */
export type CitedWords = { publisher: string; title: string; date: string; url: string; accessed: string };

/**
 * A citation in words: `Publisher: Title, date. https://…, accessed …`.
 *
 * @param marks what the language puts between the pieces
 */
export function writeCitation(
  { publisher, title, date, url, accessed }: CitedWords,
  marks: { colon: string; comma: string },
): string {
  const named = [publisher, title].filter((part) => part !== '').join(marks.colon);
  const told = [named, date].filter((part) => part !== '').join(marks.comma);
  const found = [url, url === '' ? '' : accessed].filter((part) => part !== '').join(marks.comma);
  // A title that ends as a sentence does needs no second mark; a space keeps an address whole in every language.
  const end = /[.。!?！？]$/.test(told) ? '' : '.';
  return found === '' ? told + end : `${told}${end} ${found}`;
}
