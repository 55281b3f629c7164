import { keepTogether } from '../i18n/messages.ts';
import { type Inline, parseInline } from '../model/inlineMarkup.ts';
import type { Sentence } from '../model/types.ts';
import type { LocalizedContent } from './content.ts';

/** A piece of a line as a component draws it: words, or words that lead somewhere or stand for something on the map. */
export type Span =
  | string
  | {
      text: string;
      href?: string;
      /** Participant code: choosing the words chooses the country. */
      country?: string;
      place?: string;
      /** Id of a term of the glossary, which may be explained in place. */
      term?: string;
      /** Leads to another site. */
      external?: true;
      /** Of its words, where they are of another language than the line. */
      lang?: string;
    };

/**
 * One sentence, ready to draw: its pieces and the facts it rests on. `lang` is set where it is not translated and stands in
 * another language than the page.
 */
export type Line = { spans: Span[]; claims: string[]; lang?: string };

/**
 * A title a body gave, in the page's language. Where that is our translation, `official` is the wording it was published
 * in, and its language; undefined where `title` is that wording. `lang` is set where `title` is not translated.
 */
export type TitleView = {
  title: string;
  official?: { text: string; lang: string } | undefined;
  lang?: string;
};

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
  /** In brackets, what kind of source it is and, where it has no address, that it has none. */
  about: string;
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
export type Evidence = { voice: string; sources: SourceMention[] };

/** A source where it is named as evidence; `url` is null where a reader cannot open it. */
export type SourceMention = { number: number; publisher: string; url: string | null };

/** What kind of step an event is: an id that its mark goes by, and its words. */
export type StatusView = { id: string; words: string };

/** A line with its evidence beside it, as in panels. `date` is in words, `iso` as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type SourcedLine = Line & { evidence: Evidence[]; date?: string; iso?: string; status?: StatusView };

/**
 * A line with its note, as in chapters: the note's number, 0 where the line states no fact, and the voices it speaks with.
 */
export type NotedLine = Line & { note: number; voices: { id: string; words: string }[] };

/** What stands behind a note of a chapter, numbered from 1. */
export type Note = { number: number; evidence: Evidence[]; corrections: CorrectionView[] };

/** Of the sources in some notes, in the order of reading, where each is named for the first time. */
export function firstMentions(notes: readonly Note[]): ReadonlySet<SourceMention> {
  const first = new Map<number, SourceMention>();
  for (const mention of notes.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources)))
    if (!first.has(mention.number)) first.set(mention.number, mention);
  return new Set(first.values());
}

/** A sentence of the content as a line to draw: figures placed, links pointed. */
export function toLine({ text, claims, lang }: Sentence, content: LocalizedContent): Line {
  return lang === undefined
    ? { spans: toSpans(text, content), claims }
    : { spans: toSpans(text, inFirstLanguage(content)), claims, lang };
}

/** The same content with figures as the story's first language writes them; links still lead to the page's own language. */
function inFirstLanguage(content: LocalizedContent): LocalizedContent {
  return {
    ...content,
    ...(content.first && { language: content.first.language, figure: content.first.figure }),
  };
}

/** The pieces of any text that may hold figures and links. */
function toSpans(text: string, content: LocalizedContent): Span[] {
  return joinStrings(parseInline(text).map((piece) => makeSpan(piece, content)));
}

/**
 * The same text without links: for titles, cells and attributes.
 *
 * @param lang set where the text is not translated: figures are then written as the story's first language writes them
 */
export function plainText(text: string, content: LocalizedContent, lang?: string): string {
  return plainLine({ spans: toSpans(text, lang === undefined ? content : inFirstLanguage(content)) });
}

/** `lang` as a property, absent where the words are the page's own. */
export function inLanguage(lang: string | undefined): { lang?: string } {
  return lang === undefined ? {} : { lang };
}

/** A line's words alone. */
export function plainLine({ spans }: Pick<Line, 'spans'>): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

/** The same line for a page beside the story: what is a place in the story's page becomes an address of it. */
export function linkToStory<T extends Pick<Line, 'spans'>>(line: T, base: string): T {
  const spans = line.spans.map((span) =>
    typeof span !== 'string' && span.href?.startsWith('#') ? { ...span, href: base + span.href } : span,
  );
  return { ...line, spans };
}

type LinkPiece = Extract<Inline, { kind: 'link' }>;

function makeSpan(piece: Inline, content: LocalizedContent): Span {
  if (piece.kind === 'text') return keepTogether(piece.text, content.language);
  if (piece.kind === 'foreign') return { text: piece.text, lang: piece.lang };
  if (piece.kind === 'value') return content.figure(piece.name, piece.variant);
  return { ...foreignIn(piece), ...makeLink(piece, content) };
}

/** The language of a link all of whose words are foreign. */
function foreignIn({ children }: LinkPiece): { lang?: string } {
  const [only] = children;
  return children.length === 1 && only?.kind === 'foreign' ? { lang: only.lang } : {};
}

function makeLink(piece: LinkPiece, content: LocalizedContent): Exclude<Span, string> {
  const text = plainLine({ spans: piece.children.map((child) => makeSpan(child, content)) });
  switch (piece.to) {
    case 'country':
      return {
        text,
        country: piece.id,
        href: content.href({ kind: 'country', slug: slugOf(piece.id, content) }),
      };
    case 'proposal':
      return { text, href: content.href({ kind: 'proposal', slug: piece.id }) };
    case 'chapter':
      return { text, href: `#${piece.id}` };
    case 'term':
      return { text, term: piece.id, href: `${content.base}notes/#term-${piece.id}` };
    case 'place':
      return { text, place: piece.id };
    case 'source': {
      const { url } = content.source(piece.id);
      return url === null
        ? { text, href: `${content.base}notes/#source-${piece.id}` }
        : { text, href: url, external: true };
    }
  }
}

function slugOf(code: string, { story }: LocalizedContent): string {
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
