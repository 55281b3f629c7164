import { keepTogether } from '../i18n/keepTogether.ts';
import { type Inline, parseInline } from '../story/inline.ts';
import type { Sentence } from '../story/types.ts';
import type { Context } from './context.ts';
import type { Line, Span } from './lines.ts';

/** A sentence of the content as a line to draw: figures placed, links pointed. */
export function makeLine(sentence: Sentence, context: Context): Line {
  return { spans: makeSpans(sentence.text, context), claims: sentence.claims };
}

/** The pieces of any text that may hold figures and links. */
export function makeSpans(text: string, context: Context): Span[] {
  return joinStrings(parseInline(text).map((piece) => makeSpan(piece, context)));
}

/** The same text without links: for titles, cells and attributes. */
export function plainText(text: string, context: Context): string {
  return plainLine({ spans: makeSpans(text, context) });
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
