import { formatDate } from '../i18n/formatValue.ts';
import type { Context } from './context.ts';
import { makeCorrections } from './makeCorrections.ts';
import { voiceOf } from './makeEvidence.ts';
import { makeLine } from './makeLine.ts';
import { sourceView } from './makeNotes.ts';
import type { Claims } from './notesViews.ts';

/** Every published fact and source, for a reader who asks who says so. */
export function makeClaims(context: Context): Claims {
  const { story, words, language } = context;
  const { conflicts } = words.notes;
  return {
    claims: Object.fromEntries(
      story.facts.map(({ id, statement, attributedTo, date, confidence, sources }) => [
        id,
        {
          statement,
          voice: voiceOf(attributedTo, context),
          date: date === null ? '' : formatDate(date, language),
          confidence,
          sources,
          conflicts: conflicts.items
            .filter(({ claims }) => claims.includes(id))
            .map((sentence) => makeLine(sentence, context)),
          corrections: makeCorrections(context, [id]),
        },
      ]),
    ),
    sources: Object.fromEntries(story.sources.map((source) => [source.id, sourceView(source, context)])),
  };
}
