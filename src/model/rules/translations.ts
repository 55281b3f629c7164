import { parseInline } from '../inlineMarkup.ts';
import { type Problem, quote } from '../problems.ts';
import { isForReaders, keyBelow, visitStrings } from '../strings.ts';
import type { Block, Sentence, Story } from '../types.ts';

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
    visitStrings(tree, `${file}.json: `, { onSentence: (sentence, path) => sentences.set(path, sentence) });
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
    visitStrings(tree, `${file}.json: `, {
      onText: (text, path, key) => {
        if (!isOwn(path) && !inSentence(path)) strings.set(path, { text, isId: !isForReaders(file, key) });
      },
    });
  return strings;
}

/**
 * Blocks are told in each language's words, but what they draw is the same in all: kinds of blocks, dates, marks, places,
 * topics, figures and rows. Whatever is no word for readers is compared with the first language.
 */
export function checkSamePictures(story: Story): Problem[] {
  const [first = '', ...others] = story.meta.locales;
  const original = story.words[first]?.chapters ?? {};
  return others.flatMap((locale) =>
    Object.entries(original).flatMap(([id, { blocks }]) => {
      const translated = story.words[locale]?.chapters[id]?.blocks ?? [];
      const count = Math.max(blocks.length, translated.length);
      return Array.from({ length: count }, (_, at) =>
        differences(blocks[at], translated[at]).map(({ part, found, wanted }) => ({
          path: `locales/${locale}/chapters.json: ${id}.blocks[${at}]${part}`,
          found: found ?? 'nothing',
          expected: `${wanted ?? 'nothing'}, as in ${first}`,
        })),
      ).flat();
    }),
  );
}

type Difference = { part: string; found: string | undefined; wanted: string | undefined };

/** In a block of another kind everything differs, and only the kind is reported. */
function differences(original: Block | undefined, translated: Block | undefined): Difference[] {
  const wanted = partsOf(original);
  const found = partsOf(translated);
  const isSameKind = original?.kind === translated?.kind;
  const parts = isSameKind ? [...new Set([...wanted.keys(), ...found.keys()])] : ['.kind'];
  return parts
    .filter((part) => wanted.get(part) !== found.get(part))
    .map((part) => ({ part, found: found.get(part), wanted: wanted.get(part) }));
}

/** Every part of a block by its path, such as `.items[2].mark`: data as it is, words only as being there. Sentences are another rule's. */
function partsOf(block: Block | undefined): Map<string, string> {
  const parts = new Map<string, string>();
  const walk = (node: unknown, path: string, key: string): void => {
    if (typeof node !== 'object' || node === null) {
      parts.set(path, typeof node === 'string' && isForReaders('chapters', key) ? 'words' : quote(node));
    } else if (Array.isArray(node)) {
      node.forEach((item, at) => walk(item, `${path}[${at}]`, key));
    } else if (!('claims' in node && 'text' in node)) {
      for (const [name, child] of Object.entries(node)) walk(child, `${path}.${name}`, keyBelow(key, name));
    }
  };
  if (block !== undefined) walk(block, '', '');
  return parts;
}

/** Each language is written as its folder says, and has a word for every unit at every number. */
export function checkLanguages(story: Story): Problem[] {
  return [...checkTags(story), ...checkUnits(story)];
}

/** For every figure with a unit, its unit in the plural form that goes with it in each language (CLDR). */
function checkUnits({ words, values }: Story): Problem[] {
  return Object.entries(words).flatMap(([code, { locale, names }]) => {
    const rules = new Intl.PluralRules(locale.tag);
    const missing = Object.values(values).flatMap((value) => {
      if (value.type !== 'quantity') return [];
      const form = rules.select(value.value);
      return names.units[value.unit]?.[form] === undefined ? [`units.${value.unit}.${form}`] : [];
    });
    return [...new Set(missing)].map((path) => ({
      path: `locales/${code}/names.json: ${path}`,
      found: 'nothing',
      expected: 'the unit in the form that goes with such a number',
    }));
  });
}

/** A page's `lang` begins with the name of its language's folder: the browser finds its words by it. */
function checkTags({ words }: Story): Problem[] {
  return Object.entries(words).flatMap(([code, { locale }]) =>
    locale.lang === code || locale.lang.split('-')[0] === code
      ? []
      : [
          {
            path: `locales/${code}/locale.json: lang`,
            found: quote(locale.lang),
            expected: `a tag that begins with the name of its folder, ${quote(code)}`,
          },
        ],
  );
}
