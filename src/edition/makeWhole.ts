import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/formatValue.ts';
import { localeOf } from '../i18n/locales.ts';
import { baseOf, type Context } from './context.ts';
import { indexSentences } from './indexSentences.ts';
import { makeChapters } from './makeChapters.ts';
import { makeLine } from './makeLine.ts';
import { makeNotes } from './makeNotes.ts';
import { makePanels, sourced } from './makePanels.ts';
import { makeQuiz } from './makeQuiz.ts';
import { makeShort } from './makeShort.ts';
import type { Whole } from './types.ts';

/** The whole edition in view models: what pages are written from. Build only. */
export function makeWhole(context: Context): Whole {
  const { story, words, language } = context;
  const chapters = makeChapters(context);
  const { kicker, headline, standfirst, dateline } = words.opening;
  const sentences = indexSentences(chapters);
  return {
    opening: {
      kicker,
      headline,
      standfirst: standfirst.map((sentence) => makeLine(sentence, context)),
      dateline: makeLine(dateline, context),
      asOf: formatDate(story.meta.asOf, language),
      asOfIso: story.meta.asOf,
      translation: makeTranslation(context),
    },
    chapters,
    sentences,
    panels: makePanels(context),
    notes: makeNotes(chapters, context),
    caveat: sourced(words.notes.caveat, context),
    short: makeShort(context),
    quiz: makeQuiz(sentences, context),
    tools: words.tools,
  };
}

/** The note on a translation, with the way to what it was made from. */
function makeTranslation({ story, words, locale, language, root }: Context): Whole['opening']['translation'] {
  const made = story.meta.translations[locale];
  if (made === undefined) return undefined;
  const { translated, translationReviewed, translationUnreviewed } = words.interface;
  const { name, lang } = localeOf(story, made.from);
  const named = new Intl.DisplayNames(language.tag, { type: 'language' }).of(lang) ?? name;
  return {
    words: [
      fill(translated, { language: named, date: formatDate(made.date, language) }),
      made.reviewed ? translationReviewed : translationUnreviewed,
    ].join(language.marks.stop),
    from: { name, lang, href: baseOf(story, made.from, root) },
  };
}
