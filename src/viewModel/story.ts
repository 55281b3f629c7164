import { formatDate } from '../i18n/formats.ts';
import { localeOf } from '../i18n/locales.ts';
import { fill } from '../i18n/messages.ts';
import { builtKeys } from '../model/messageKeys.ts';
import { toChapters } from './chapters.ts';
import { indexSentences } from './claims.ts';
import { baseOf, type Context } from './context.ts';
import { voicesOf } from './evidence.ts';
import { toLine } from './lines.ts';
import { toMapView } from './map.ts';
import { toNotes } from './notes.ts';
import { sourced, toPanels } from './panels.ts';
import { toQuiz, toSummaries } from './quiz.ts';
import { proposalTitle } from './titles.ts';
import type { ClientData, Outline, Whole } from './types.ts';

/** The whole edition in view models: what pages are written from. Build only. */
export function toStoryViewModel(context: Context): Whole {
  const { story, words, language } = context;
  const chapters = toChapters(context);
  const { kicker, headline, standfirst, dateline } = words.opening;
  const sentences = indexSentences(chapters);
  return {
    opening: {
      kicker,
      headline,
      standfirst: standfirst.map((sentence) => toLine(sentence, context)),
      dateline: toLine(dateline, context),
      asOf: formatDate(story.meta.asOf, language),
      asOfIso: story.meta.asOf,
      translation: makeTranslation(context),
    },
    chapters,
    sentences,
    panels: toPanels(context),
    notes: toNotes(chapters, context),
    caveat: sourced(words.notes.caveat, context),
    short: toSummaries(context),
    quiz: toQuiz(sentences, context),
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

/** What the page needs before anything is opened: names, scenes and the words of its controls. */
export function toStoryData(context: Context): Outline {
  const { story, words, locale, language, root, countryName } = context;
  const [first = ''] = story.meta.locales;
  return {
    locale,
    marks: language.marks,
    sourceLang: locale === first ? undefined : localeOf(story, first).lang,
    languages: story.meta.locales.map((code) => {
      const { lang, name } = localeOf(story, code);
      const offer = story.words[code]?.interface.offer ?? name;
      return { code, lang, name, base: baseOf(story, code, root), offer };
    }),
    chapters: story.chapters.map(({ id }) => ({ id, nav: words.chapters[id]?.nav ?? id })),
    countries: story.participants.map(({ code, slug }) => ({ code, slug, name: countryName(code) })),
    proposals: story.proposals.map(({ slug, number }) => ({
      slug,
      number,
      ...proposalTitle(slug, context),
    })),
    map: toMapView(context),
    words: words.interface,
    voices: voicesOf(
      story.facts.map(({ id }) => id),
      context,
    ),
  };
}

const built = new Set<string>(builtKeys);

/** The outline less the words that only the build says, which no reader need download. */
export function toClientData(outline: Outline): ClientData {
  const words = Object.entries(outline.words).filter(([key]) => !built.has(key));
  // Exactly the keys that are left.
  return { ...outline, words: Object.fromEntries(words) as ClientData['words'] };
}
