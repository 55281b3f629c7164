import type { Sentence } from '../story/types.ts';
import type { Context } from './context.ts';
import type { Span } from './lines.ts';
import { makeEvidence } from './makeEvidence.ts';
import { plainText } from './makeLine.ts';
import { makeNoted } from './makeNoted.ts';
import type { ShortLine, ShortView } from './shorterViews.ts';

/** The story in five takeaways, and in a sentence or two per chapter: every line with its note, its voices and its sources. */
export function makeShort(context: Context): ShortView {
  const { story, words } = context;
  const brief = makeLines(context);
  return {
    takeaways: words.short.takeaways.map(({ chapters, sentence }) => ({
      chapters,
      line: brief.line(sentence),
    })),
    notes: brief.notes,
    chapters: story.chapters.map(({ id, scene }) => {
      const { line, notes } = makeLines(context);
      const { title = id, picture = [] } = words.chapters[id] ?? {};
      return {
        id,
        title: plainText(title, context),
        lines: (words.short.chapters[id] ?? []).map(line),
        picture: scene === undefined ? [] : picture.map(line),
        notes,
      };
    }),
  };
}

function makeLines(context: Context) {
  const { noted, notes } = makeNoted(context);
  const line = (sentence: Sentence): ShortLine => {
    const made = noted(sentence);
    return {
      ...made,
      spans: made.spans.map((span) => toNotes(span, context.base)),
      evidence: makeEvidence(sentence.claims, context),
    };
  };
  return { line, notes };
}

/** Terms and sources are explained on the page of notes; chapters have the same anchors at every depth. */
function toNotes(span: Span, base: string): Span {
  return typeof span !== 'string' && /^#(term|source)-/.test(span.href ?? '')
    ? { ...span, href: `${base}notes/${span.href}` }
    : span;
}
