import { keepTogether } from '../i18n/messages.ts';
import { type Inline, parseInline } from '../model/inlineMarkup.ts';
import type { Sentence } from '../model/types.ts';
import type { Context } from './context.ts';

/** A piece of a line as a component draws it: words, or words that lead somewhere or stand for something on the map. */
export type Span =
  | string
  | {
      text: string;
      href?: string;
      /** Participant code: choosing the words chooses the country. */
      country?: string;
      place?: string;
      /** Leads to another site. */
      external?: true;
      /** Of its words, where they are of another language than the line. */
      lang?: string;
    };

/** One sentence, ready to draw: its pieces and the facts it rests on. */
export type Line = { spans: Span[]; claims: string[] };

/**
 * A title a body gave, in the page's language. Where that is our translation, `official` is the wording it was published
 * in, and its language; undefined where `title` is that wording.
 */
export type TitleView = { title: string; official?: { text: string; lang: string } | undefined };

/** A source as a reader meets it; `number` is its place in the list of sources. */
export type SourceView = {
  id: string;
  number: number;
  publisher: string;
  title: string;
  /** In words; empty where it has none. */
  date: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where it has none. */
  iso: string;
  kind: string;
  url: string | null;
};

/** A change to a statement: `date` in words, what it used to say and says now. `id` is its anchor in the notes. */
export type CorrectionView = {
  id: string;
  claim: string;
  date: string;
  iso: string;
  was: string;
  now: string;
};

/** Whose word a sentence is, and where it was read. */
export type Evidence = {
  voice: string;
  sources: { number: number; publisher: string; url: string | null }[];
};

/** What kind of step an event is: an id that its mark goes by, and its words. */
export type StatusView = { id: string; words: string };

/** A line with its evidence beside it, as in panels. `date` is in words. */
export type SourcedLine = Line & { evidence: Evidence[]; date?: string; status?: StatusView };

/**
 * A line with its note, as in chapters: the note's number, 0 where the line states no fact, and the voices it speaks with.
 */
export type NotedLine = Line & { note: number; voices: { id: string; words: string }[] };

/** What stands behind a note of a chapter, numbered from 1. */
export type Note = { number: number; evidence: Evidence[]; corrections: CorrectionView[] };

/** A sentence of the content as a line to draw: figures placed, links pointed. */
export function toLine(sentence: Sentence, context: Context): Line {
  return { spans: toSpans(sentence.text, context), claims: sentence.claims };
}

/** The pieces of any text that may hold figures and links. */
export function toSpans(text: string, context: Context): Span[] {
  return joinStrings(parseInline(text).map((piece) => makeSpan(piece, context)));
}

/** The same text without links: for titles, cells and attributes. */
export function plainText(text: string, context: Context): string {
  return plainLine({ spans: toSpans(text, context) });
}

/** A line's words alone. */
export function plainLine({ spans }: Pick<Line, 'spans'>): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

type LinkPiece = Extract<Inline, { kind: 'link' }>;

function makeSpan(piece: Inline, context: Context): Span {
  if (piece.kind === 'text') return keepTogether(piece.text, context.language);
  if (piece.kind === 'foreign') return { text: piece.text, lang: piece.lang };
  if (piece.kind === 'value') return context.figure(piece.name, piece.variant);
  return { ...foreignIn(piece), ...makeLink(piece, context) };
}

/** The language of a link all of whose words are foreign. */
function foreignIn({ children }: LinkPiece): { lang?: string } {
  const [only] = children;
  return children.length === 1 && only?.kind === 'foreign' ? { lang: only.lang } : {};
}

function makeLink(piece: LinkPiece, context: Context): Exclude<Span, string> {
  const text = plainLine({ spans: piece.children.map((child) => makeSpan(child, context)) });
  switch (piece.to) {
    case 'country':
      return {
        text,
        country: piece.id,
        href: context.href({ kind: 'country', slug: slugOf(piece.id, context) }),
      };
    case 'proposal':
      return { text, href: context.href({ kind: 'proposal', slug: piece.id }) };
    case 'chapter':
      return { text, href: `#${piece.id}` };
    case 'term':
      return { text, href: `#term-${piece.id}` };
    case 'place':
      return { text, place: piece.id };
    case 'source': {
      const { url } = context.source(piece.id);
      return url === null ? { text, href: `#source-${piece.id}` } : { text, href: url, external: true };
    }
  }
}

function slugOf(code: string, { story }: Context): string {
  return story.participants.find((participant) => participant.code === code)?.slug ?? code;
}

function joinStrings(spans: Span[]): Span[] {
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    if (typeof span === 'string' && typeof last === 'string') return [...joined.slice(0, -1), last + span];
    return [...joined, span];
  }, []);
}

/** Lines in their order, neighbours that rest on the same evidence together, so that it is said once; a dated line stands alone. */
export function groupLines(lines: readonly SourcedLine[]): SourcedLine[][] {
  const groups: SourcedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (
      last !== undefined &&
      first?.date === undefined &&
      line.date === undefined &&
      sameEvidence(first, line)
    )
      last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function sameEvidence(a: SourcedLine | undefined, b: SourcedLine): boolean {
  return JSON.stringify(a?.evidence) === JSON.stringify(b.evidence);
}
