import { formatDate } from '../i18n/formats.ts';
import { fill, fillPlural } from '../i18n/messages.ts';
import type { EmbeddingKey } from '../model/messageKeys.ts';
import { listSteps } from '../model/steps.ts';
import type { ToolsWords } from '../model/types.ts';
import { nameStep } from './chapters.ts';
import { createContent, type LocalizedContent } from './content.ts';
import { plainText } from './lines.ts';
import { toHead } from './pages.ts';

/** What the reader's tools say and name: `title` of the explainer, its state of knowledge as `YYYY-MM-DD`, `tag` as BCP 47 has it. */
export type Tools = {
  words: ToolsWords;
  id: string;
  title: string;
  /** Names a part of the explainer, with `{title}` and `{site}`. */
  titlePattern: string;
  asOf: string;
  asOfWords: string;
  tag: string;
};

/** What the reader's tools say and name. Fetched with them. */
export function toToolMessages({ story, words, language }: LocalizedContent): Tools {
  return {
    words: words.tools,
    id: story.meta.id,
    title: words.opening.pageTitle,
    titlePattern: words.interface.titlePattern,
    asOf: story.meta.asOf,
    asOfWords: words.interface.asOf,
    tag: language.tag,
  };
}

/** What the dialog needs that writes the code for other people’s pages. Fetched when a reader opens it. */
export type EmbedDialogData = {
  words: Record<EmbeddingKey, string>;
  /** Every language of the story. Addresses begin with the site's path; steps are those that frames show, in their order. */
  languages: {
    code: string;
    name: string;
    lang: string;
    dir: 'ltr' | 'rtl';
    home: string;
    image: string;
    imageAlt: string;
    title: string;
    /** Of what day the words are, and on how many sources they rest: a phrase each. */
    credit: string[];
    steps: { id: string; title: string }[];
  }[];
  /** The site's path, with a slash at both ends. */
  root: string;
  /** What is not asked of readers, the licence, and the date and version of the text. */
  terms: string;
};

/** What a publisher is offered who wants the story in a page, in the words of one language and about all of them. */
export function toEmbedDialogData(content: LocalizedContent): EmbedDialogData {
  const { story, words, language, root } = content;
  const { asOf, versionOf } = words.interface;
  const last = story.meta.versions.at(-1)?.date ?? story.meta.asOf;
  return {
    words: words.embedding,
    languages: story.meta.locales.map((code) => toEmbedLanguage(createContent(story, code, root))),
    root,
    terms: [
      words.embedding.privacy,
      ...words.notes.licence.items.map(({ text }) => plainText(text, content)),
      fill(asOf, { date: formatDate(story.meta.asOf, language) }),
      fill(versionOf, { date: formatDate(last, language) }),
    ].join(language.marks.stop),
  };
}

function toEmbedLanguage(content: LocalizedContent): EmbedDialogData['languages'][number] {
  const { story, words, locale, language, base } = content;
  const { image, imageAlt } = toHead({ page: 'story' }, content, '');
  const day = formatDate(story.meta.asOf, language, language.daysInFigures ? 'figures' : 'short');
  return {
    code: locale,
    name: language.name,
    lang: language.lang,
    dir: language.dir,
    home: base,
    image,
    imageAlt,
    title: words.interface.embedTitle,
    credit: [
      fill(words.embed.asOf, { date: day }),
      fillPlural(words.embed.sources, story.sources.length, language.tag),
    ],
    steps: listSteps(story)
      .filter(({ step }) => step.lead === true)
      .map(({ step }) => ({ id: step.id, title: nameStep(step.id, content).label })),
  };
}
