import { formatDate } from '../i18n/formatValue.ts';
import type { Context } from './context.ts';
import { indexSentences } from './indexSentences.ts';
import { makeChapters } from './makeChapters.ts';
import { makeLine } from './makeLine.ts';
import { makeNotes } from './makeNotes.ts';
import { makePanels, sourced } from './makePanels.ts';
import type { Whole } from './types.ts';

/** The whole edition in view models: what pages are written from. Build only. */
export function makeWhole(context: Context): Whole {
  const { story, words, locale } = context;
  const chapters = makeChapters(context);
  const { kicker, headline, standfirst, dateline } = words.opening;
  return {
    opening: {
      kicker,
      headline,
      standfirst: standfirst.map((sentence) => makeLine(sentence, context)),
      dateline: makeLine(dateline, context),
      asOf: formatDate(story.meta.asOf, locale),
      asOfIso: story.meta.asOf,
    },
    chapters,
    sentences: indexSentences(chapters),
    panels: makePanels(context),
    notes: makeNotes(context),
    caveat: sourced(words.notes.caveat, context),
  };
}
