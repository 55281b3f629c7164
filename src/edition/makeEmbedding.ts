import { fill } from '../i18n/fill.ts';
import { formatDate } from '../i18n/formatValue.ts';
import { type Context, makeContext } from './context.ts';
import type { Embedding } from './embeddingView.ts';
import { makeDigest } from './makeDigest.ts';
import { makeHead } from './makeHead.ts';
import { plainText } from './makeLine.ts';

/** What a publisher is offered who wants the story in a page, in the words of one language and about all of them. */
export function makeEmbedding(context: Context): Embedding {
  const { story, words, language, root } = context;
  const { asOf, versionOf } = words.interface;
  const last = story.meta.versions.at(-1)?.date ?? story.meta.asOf;
  return {
    words: words.embedding,
    editions: story.meta.locales.map((code) => describeEdition(makeContext(story, code, root))),
    root,
    terms: [
      ...words.notes.licence.items.map(({ text }) => plainText(text, context)),
      fill(asOf, { date: formatDate(story.meta.asOf, language) }),
      fill(versionOf, { date: formatDate(last, language) }),
    ],
  };
}

function describeEdition(context: Context): Embedding['editions'][number] {
  const { words, locale, language, base } = context;
  const { image, imageAlt } = makeHead({ page: 'story' }, context, '');
  const { asOf, sources, steps } = makeDigest(context);
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
