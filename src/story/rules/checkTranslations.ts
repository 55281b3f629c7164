import { parseInline } from '../inline.ts';
import { type Problem, quote } from '../problem.ts';
import type { Sentence, Story } from '../types.ts';
import { walkWords } from '../walkWords.ts';
import { isForReaders } from '../wordKeys.ts';

/**
 * A translation says what the first language says, sentence by sentence: the same facts under each, the same figures
 * and the same links, no sentence more and none fewer.
 */
export function checkTranslations(story: Story): Problem[] {
  return compareLocales(story, {
    what: 'the sentence that stands there',
    list: sentencesOf,
    textOf: ({ text }) => text,
    read: fingerprint,
  });
}

/** What is compared of two languages. */
type Comparison<T> = {
  /** What a path without its counterpart should hold, in words. */
  what: string;
  /** By path, what a language has. */
  list: (story: Story, locale: string) => Map<string, T>;
  textOf: (value: T) => string;
  /** What must not change in translation, in words. */
  read: (value: T) => string;
};

/** Holds every other language against the first, path by path: what it lacks, then what it has of its own or says otherwise. */
function compareLocales<T>(story: Story, { what, list, textOf, read }: Comparison<T>): Problem[] {
  const [first = '', ...others] = story.meta.locales;
  const original = list(story, first);
  return others.flatMap((locale) => {
    const translated = list(story, locale);
    const at = (path: string) => `locales/${locale}/${path}`;
    const missing = [...original.keys()]
      .filter((path) => !translated.has(path))
      .map((path) => ({ path: at(path), found: 'nothing', expected: `${what} in ${first}` }));
    const changed = [...translated].flatMap(([path, value]) => {
      const source = original.get(path);
      if (source === undefined)
        return [{ path: at(path), found: quote(textOf(value)), expected: `nothing, as in ${first}` }];
      const wanted = read(source);
      const found = read(value);
      return wanted === found ? [] : [{ path: at(path), found, expected: `${wanted}, as in ${first}` }];
    });
    return [...missing, ...changed];
  });
}

function sentencesOf(story: Story, locale: string): Map<string, Sentence> {
  const sentences = new Map<string, Sentence>();
  for (const [file, tree] of Object.entries(story.words[locale] ?? {}))
    walkWords(tree, `${file}.json: `, { onSentence: (sentence, path) => sentences.set(path, sentence) });
  return sentences;
}

/** What must not change in translation, in an order of its own: claims, figures with their number, and link targets. */
function fingerprint({ text, claims }: Sentence): string {
  const pieces = parseInline(text).flatMap((piece) =>
    piece.kind === 'link' ? [piece, ...piece.children] : [piece],
  );
  const figures = pieces.flatMap((piece) => (piece.kind === 'value' ? [`{${piece.name}}`] : []));
  const links = pieces.flatMap((piece) => (piece.kind === 'link' ? [`${piece.to}:${piece.id}`] : []));
  return [...claims, ...figures.toSorted(), ...links.toSorted()].join(' ') || 'no facts, figures or links';
}

/** What a language has as its own: names in place of the platform's, plural forms, and how it is written. */
const isOwn = (path: string) => /^(names\.json: (countries|units)\.|locale\.json: )/.test(path);

/**
 * Headings, names, messages and ids outside sentences: each stands in every language, with the same gaps to fill and the
 * same ids. For a story in which nothing else is wrong, or every mistake would be reported once more here.
 */
export function checkStrings(story: Story): Problem[] {
  return compareLocales(story, {
    what: 'what stands there',
    list: stringsOf,
    textOf: ({ text }) => text,
    read: ({ text, isId }) => (isId ? quote(text) : gapsIn(text)),
  });
}

const gapsIn = (text: string) =>
  [...new Set(text.match(/\{[A-Za-z][A-Za-z0-9]*/g) ?? [])]
    .map((gap) => `${gap}}`)
    .toSorted()
    .join(' ') || 'no gaps to fill';

function stringsOf(story: Story, locale: string): Map<string, { text: string; isId: boolean }> {
  const strings = new Map<string, { text: string; isId: boolean }>();
  const sentences = sentencesOf(story, locale);
  const inSentence = (path: string) => sentences.has(path.replace(/\.(text|claims\[\d+\])$/, ''));
  for (const [file, tree] of Object.entries(story.words[locale] ?? {}))
    walkWords(tree, `${file}.json: `, {
      onText: (text, path, key) => {
        if (!isOwn(path) && !inSentence(path)) strings.set(path, { text, isId: !isForReaders(file, key) });
      },
    });
  return strings;
}
