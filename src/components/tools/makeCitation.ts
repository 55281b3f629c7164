import type { Claims } from '../../edition/notesViews.ts';
import type { Tools } from '../../edition/toolsView.ts';
import type { BrowserOutline } from '../../edition/types.ts';
import { fill } from '../../i18n/fill.ts';
import { type Cited, writeBibtex } from '../../lib/cite/writeBibtex.ts';
import { writeCitation } from '../../lib/cite/writeCitation.ts';

/** What may be cited: the whole, a statement by its id, or a source by its id. */
export type Subject = { kind: 'explainer' } | { kind: 'claim'; id: string } | { kind: 'source'; id: string };

type Given = {
  tools: Tools;
  claims: Claims;
  marks: BrowserOutline['marks'];
  /** Canonical address of what is open. */
  url: string;
  /** Today, `YYYY-MM-DD`. */
  today: string;
};

/** A subject as a citation in words and as BibTeX. An unknown id cites the whole. */
export function makeCitation(subject: Subject, given: Given): { text: string; bibtex: string } {
  const { tools, marks, today } = given;
  const cited = describe(subject, given);
  const { words, tag } = tools;
  const accessed = fill(words.citeAccessed, { date: dateIn(today, tag) });
  const title = [cited.title, cited.note].filter((part) => part !== '').join(marks.comma);
  const { publisher, url } = cited;
  return {
    text: writeCitation(
      { publisher, title, date: cited.dateWords || words.citeUndated, url, accessed },
      marks,
    ),
    bibtex: writeBibtex({ ...cited, accessed: today, language: tag }),
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
