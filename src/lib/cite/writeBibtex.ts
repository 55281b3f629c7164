import { escapeBibtex, escapeBibtexUrl } from './escapeBibtex.ts';

/** What is cited. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an empty one is left out, as is every empty field. */
export type Cited = {
  /** Letters, digits and hyphens; anything else is dropped. */
  key: string;
  title: string;
  publisher: string;
  date: string;
  url: string;
  note: string;
  /** Language as BCP 47 names it. */
  language: string;
  /** Day on which a reader looked, `YYYY-MM-DD`. */
  accessed: string;
};

/** An entry of BibTeX, with BibLaTeX's own fields beside the old ones. The title keeps its capitals (double braces). */
export function writeBibtex({ key, title, publisher, date, url, note, language, accessed }: Cited): string {
  const fields: [string, string][] = [
    ['title', title === '' ? '' : `{${escapeBibtex(title)}}`],
    ['author', publisher === '' ? '' : `{${escapeBibtex(publisher)}}`],
    ['year', date.slice(0, 4)],
    ['date', date],
    ['note', escapeBibtex(note)],
    ['langid', escapeBibtex(language)],
    ['url', escapeBibtexUrl(url)],
    ['urldate', url === '' ? '' : accessed],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@online{${key.replace(/[^A-Za-z0-9-]/g, '')},`, ...lines, '}', ''].join('\n');
}
