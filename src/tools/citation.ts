import { fill } from '../i18n/messages.ts';
import type { Claims } from '../viewModel/claims.ts';
import type { Tools } from '../viewModel/tools.ts';
import type { ClientData } from '../viewModel/types.ts';

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field of BibTeX: what TeX would take for a command is written so that it prints as itself; line breaks become spaces. */
export function escapeBibtex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^{}$&#%_]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}

/** An address for a field that is read as it is: only what would end the field, or be lost in it, is percent-encoded. */
export function escapeBibtexUrl(url: string): string {
  return url.replace(
    /[\s\\{}]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

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
export function formatBibtex({ key, title, publisher, date, url, note, language, accessed }: Cited): string {
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

/** The pieces of a citation in words, in the order they are read; empty ones are left out. */
type CitedWords = { publisher: string; title: string; date: string; url: string; accessed: string };

/**
 * A citation in words: `Publisher: Title, date. https://…, accessed …`.
 *
 * @param marks what the language puts between the pieces
 */
export function formatCitation(
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

/** What may be cited: the whole, a statement by its id, or a source by its id. */
export type Subject = { kind: 'explainer' } | { kind: 'claim'; id: string } | { kind: 'source'; id: string };

type Given = {
  tools: Tools;
  claims: Claims;
  marks: ClientData['marks'];
  /** Canonical address of what is open. */
  url: string;
  /** Today, `YYYY-MM-DD`. */
  today: string;
};

/** A subject as a citation in words and as BibTeX. An unknown id cites the whole. */
export function toCitation(subject: Subject, given: Given): { text: string; bibtex: string } {
  const { tools, marks, today } = given;
  const cited = describe(subject, given);
  const { words, tag } = tools;
  const accessed = fill(words.citeAccessed, { date: dateIn(today, tag) });
  const title = [cited.title, cited.note].filter((part) => part !== '').join(marks.comma);
  const { publisher, url } = cited;
  return {
    text: formatCitation(
      { publisher, title, date: cited.dateWords || words.citeUndated, url, accessed },
      marks,
    ),
    bibtex: formatBibtex({ ...cited, accessed: today, language: tag }),
  };
}

type Described = Omit<Cited, 'accessed' | 'language'> & { dateWords: string };

function describe(subject: Subject, { tools, claims, url }: Given): Described {
  const { id, title, asOf, asOfWords, tag, words } = tools;
  const whole = {
    key: id,
    title,
    publisher: '',
    date: asOf,
    dateWords: fill(asOfWords, { date: dateIn(asOf, tag) }),
    url,
    note: '',
  };
  if (subject.kind === 'source') {
    const source = claims.sources[subject.id];
    if (source === undefined) return whole;
    return {
      key: source.id,
      title: source.title,
      publisher: source.publisher,
      date: source.iso,
      dateWords: source.date,
      url: source.url ?? '',
      note: '',
    };
  }
  const claim = subject.kind === 'claim' ? claims.claims[subject.id] : undefined;
  if (subject.kind === 'explainer' || claim === undefined) return whole;
  const note = fill(words.citeStatement, { id: subject.id, voice: claim.voice });
  return {
    ...whole,
    key: `${id}-${subject.id}`,
    publisher: title,
    title: claim.statement,
    note,
  };
}

function dateIn(iso: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
