import { formatDate } from '../i18n/formats.ts';
import { fill } from '../i18n/messages.ts';
import type { EmbeddingKey } from '../model/messageKeys.ts';
import { type Context, createContent } from './context.ts';
import { toDigest } from './digest.ts';
import { plainText } from './lines.ts';
import { toHead } from './pages.ts';

/** What the dialog needs that writes the code for other people’s pages. Fetched when a reader opens it. */
export type EmbedDialogData = {
  words: Record<EmbeddingKey, string>;
  /** Every language of the story. Addresses begin with the site's path; steps are in the order of the frame's. */
  editions: {
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
  /** Licence, and the date and version of the text: a sentence each. */
  terms: string[];
};

/** What a publisher is offered who wants the story in a page, in the words of one language and about all of them. */
export function toEmbedDialogData(context: Context): EmbedDialogData {
  const { story, words, language, root } = context;
  const { asOf, versionOf } = words.interface;
  const last = story.meta.versions.at(-1)?.date ?? story.meta.asOf;
  return {
    words: words.embedding,
    editions: story.meta.locales.map((code) => describeEdition(createContent(story, code, root))),
    root,
    terms: [
      ...words.notes.licence.items.map(({ text }) => plainText(text, context)),
      fill(asOf, { date: formatDate(story.meta.asOf, language) }),
      fill(versionOf, { date: formatDate(last, language) }),
    ],
  };
}

function describeEdition(context: Context): EmbedDialogData['editions'][number] {
  const { words, locale, language, base } = context;
  const { image, imageAlt } = toHead({ page: 'story' }, context, '');
  const { asOf, sources, steps } = toDigest(context);
  return {
    code: locale,
    name: language.name,
    lang: language.lang,
    dir: language.dir,
    home: base,
    image,
    imageAlt,
    title: words.interface.embedTitle,
    credit: [asOf, sources],
    steps: steps.map(({ id, title }) => ({ id, title })),
  };
}
