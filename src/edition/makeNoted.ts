import type { Sentence } from '../story/types.ts';
import type { Context } from './context.ts';
import type { Note, NotedLine } from './lines.ts';
import { makeCorrections } from './makeCorrections.ts';
import { makeEvidence, voicesOf } from './makeEvidence.ts';
import { makeLine } from './makeLine.ts';

/**
 * A run of numbered notes: `noted` makes a line of a sentence and adds its note to `notes`, counted from 1 in the order
 * of the calls. A sentence that states no fact gets no number.
 */
export function makeNoted(context: Context): { noted: (sentence: Sentence) => NotedLine; notes: Note[] } {
  const notes: Note[] = [];
  const noted = (sentence: Sentence): NotedLine => {
    const line = makeLine(sentence, context);
    if (sentence.claims.length === 0) return { ...line, note: 0, voices: [] };
    notes.push({
      number: notes.length + 1,
      evidence: makeEvidence(sentence.claims, context),
      corrections: makeCorrections(context, sentence.claims),
    });
    return { ...line, note: notes.length, voices: voicesOf(sentence.claims, context) };
  };
  return { noted, notes };
}
