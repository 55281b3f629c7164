import { formatDate } from '../i18n/formats.ts';
import { fill, localeOf } from '../i18n/messages.ts';
import { builtKeys } from '../model/messageKeys.ts';
import { toBrief } from './brief.ts';
import { type ChapterView, nameStep, titleChapter, toChapters } from './chapters.ts';
import { indexClaims } from './claims.ts';
import { baseOf, type LocalizedContent } from './content.ts';
import { voicesOf } from './evidence.ts';
import { inLanguage } from './lines.ts';
import { toMapView } from './map.ts';
import { toNotes } from './notes.ts';
import { sourced, toPanels } from './panels.ts';
import { toPictureViews } from './pictures.ts';
import { toQuiz } from './quiz.ts';
import { nameProposal, proposalTitle } from './titles.ts';
import type { ClientData, OpeningView, StoryData, StoryViewModel } from './types.ts';

/** The whole story in view models: what pages are written from. Build only. */
export function toStoryViewModel(content: LocalizedContent): StoryViewModel {
  const { words } = content;
  const pictures = toPictureViews(content);
  const chapters = toChapters(content, pictures);
  const sentences = indexClaims(chapters);
  return {
    opening: toOpening(chapters, content),
    chapters,
    sentences,
    panels: toPanels(content),
    notes: toNotes(chapters, pictures, content),
    caveat: sourced(words.notes.caveat, content),
    brief: toBrief(chapters, content),
    quiz: toQuiz(sentences, content),
    tools: words.tools,
  };
}

function toOpening(chapters: readonly ChapterView[], content: LocalizedContent): OpeningView {
  const { story, words, language } = content;
  const { kicker, headline } = words.opening;
  const step = chapters[0]?.steps[0];
  if (step === undefined) throw new Error('The story has no opening: its first chapter needs a step.');
  const { asOf } = story.meta;
  return {
    kicker,
    headline,
    lines: step.lines,
    point: step.point,
    updated: {
      words: fill(words.interface.updated, { date: formatDate(asOf, language) }),
      iso: asOf,
    },
    proposals: story.proposals.map(({ slug }) => {
      const told = story.chapters.flatMap(({ steps }) => steps).find(({ proposal }) => proposal === slug);
      const name = nameProposal(slug, content);
      return { ...name, step: told === undefined ? name.href : `#${told.id}` };
    }),
    translation: describeTranslation(content),
    untranslated: describeUntranslated(content),
    ...inLanguage(content.langAt('opening.headline')),
  };
}

/** The note that parts of the page are in another language; undefined where none is. */
export function describeUntranslated({ words, langAt }: LocalizedContent): OpeningView['untranslated'] {
  if (words.untranslated.size === 0) return undefined;
  return { words: words.interface.partlyTranslated, ...inLanguage(langAt('interface.partlyTranslated')) };
}

/** The note on a translation, with the way to what it was made from. */
export function describeTranslation({
  story,
  words,
  locale,
  language,
  root,
}: LocalizedContent): OpeningView['translation'] {
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

/** What every page needs before anything is opened: names, ids and the words of its controls. */
export function toStoryData(content: LocalizedContent): StoryData {
  const { story, words, locale, language, root, countryName } = content;
  const [first = ''] = story.meta.locales;
  return {
    locale,
    tag: language.tag,
    marks: language.marks,
    sourceLang: locale === first ? undefined : localeOf(story, first).lang,
    languages: story.meta.locales.map((code) => {
      const { lang, name } = localeOf(story, code);
      const offer = story.words[code]?.interface.offer ?? name;
      return { code, lang, name, base: baseOf(story, code, root), offer };
    }),
    chapters: story.chapters.map(({ id }) => ({
      id,
      nav: words.chapters[id]?.nav ?? id,
      ...titleChapter(id, content),
    })),
    steps: story.chapters.flatMap(({ id: chapter, steps }) =>
      steps.map(({ id, proposal }) => ({
        id,
        chapter,
        ...nameStep(id, content),
        ...(proposal !== undefined && { proposal }),
      })),
    ),
    details: story.chapters.flatMap(({ details = [] }) => details),
    aliases: story.aliases.anchors,
    countries: story.participants.map(({ code, slug }) => ({ code, slug, name: countryName(code) })),
    proposals: story.proposals.map(({ slug, number }) => ({
      slug,
      number,
      ...proposalTitle(slug, content),
      href: content.href({ kind: 'proposal', slug }),
    })),
    map: toMapView(content),
    words: words.interface,
    voices: voicesOf(
      story.facts.map(({ id }) => id),
      content,
    ),
  };
}

const built = new Set<string>(builtKeys);

/** The same less the messages that only the build says, which no reader need download. */
export function toClientData(data: StoryData): ClientData {
  const words = Object.entries(data.words).filter(([key]) => !built.has(key));
  // Exactly the keys that are left.
  return { ...data, words: Object.fromEntries(words) as ClientData['words'] };
}
