import { parseInline } from './inlineMarkup.ts';
import { isRecord } from './problems.ts';
import { pluralCategories } from './schema/primitives.ts';
import { isForReaders, isSentence, joinPath, keyBelow, keyOfItem } from './strings.ts';
import type { Locale, Sentence, WordFiles, Words } from './types.ts';

/** A translation's file made whole. */
export type FilledFile = {
  /** Its words, with the first language's where it has none. */
  tree: unknown;
  /** Paths of the first language's strings and sentences in it, such as `why.steps.why-gas.sentences[0]`. */
  untranslated: string[];
  /** Paths of what the translation has and the first language has not. */
  unused: string[];
  /** What the translation has and nobody sees, because it rests on other facts, figures, links or gaps. */
  differing: { path: string; found: string; expected: string }[];
  /** How many strings and sentences there are. */
  total: number;
};

/**
 * A translation's file of words with the shape of the first language's: its own strings and sentences where it has them,
 * and the first language's where it lacks one, or has one that says something else: other facts, figures or links.
 *
 * Ids and numbers are always the first language's. Names of countries, units at the numbers of a language, and whether its
 * title of a proposal was published, are its own.
 *
 * @param file such as `chapters`
 */
export function fillFile(file: keyof WordFiles, first: unknown, own: unknown, tag: string): FilledFile {
  const filled: FilledFile = { tree: undefined, untranslated: [], unused: [], differing: [], total: 0 };
  const borrow = (value: unknown, path: string) => {
    filled.untranslated.push(path);
    return value;
  };
  /** Only where they are not the same: a text without words is missing like any other. */
  const report = (path: string, own: string[], wanted: string[]) => {
    const [expected = ''] = wanted;
    const found = own.find((one) => one !== expected);
    if (found !== undefined)
      filled.differing.push({ path, found: found || 'nothing', expected: expected || 'nothing' });
  };
  const fill = (source: unknown, given: unknown, path: string, key: string): unknown => {
    if (typeof source === 'string' && !isForReaders(file, key)) return source;
    if (typeof source === 'string' || isPlural(source)) {
      filled.total += 1;
      if (saysTheSame(source, given)) return given;
      report(path, textsOf(given).map(gapsIn), textsOf(source).map(gapsIn));
      return borrow(isPlural(source) ? spreadPlural(source, tag) : source, path);
    }
    if (isSentence(source)) {
      filled.total += 1;
      const isSame = isSentence(given) && fingerprint(given) === fingerprint(source);
      if (!isSame && isSentence(given)) report(path, [fingerprint(given)], [fingerprint(source)]);
      return isSame ? { ...source, text: given.text } : borrow(source, path);
    }
    if (Array.isArray(source)) {
      const list: unknown[] = Array.isArray(given) ? given : [];
      if (list.length > source.length) filled.unused.push(`${path}[${source.length}]`);
      return source.map((item, at) => fill(item, list[at], `${path}[${at}]`, keyOfItem(key, item)));
    }
    if (!isRecord(source)) return source;
    const entries = isRecord(given) ? given : {};
    const isItsOwn = (name: string) =>
      (file === 'names' && path === '' && ownNames.includes(name)) ||
      (file === 'proposals' && name === 'published');
    const unused = Object.keys(entries).filter((name) => !(name in source) && !isItsOwn(name));
    filled.unused.push(...unused.map((name) => joinPath(path, name)));
    return Object.fromEntries([
      ...Object.entries(source).map(([name, child]) => [
        name,
        isItsOwn(name) ? child : fill(child, entries[name], joinPath(path, name), keyBelow(key, name)),
      ]),
      ...Object.entries(entries).filter(([name]) => isItsOwn(name)),
    ]);
  };
  filled.tree = fill(first, own, '', '');
  return filled;
}

/** What stands in names.json only where a language needs another name than the platform's, or a shorter one. */
const ownNames = ['countries', 'onMap'];

/** The words of a translation as checked, with its borrowed sentences marked: each has the `lang` of the language it is in. */
export function markUntranslated(
  words: WordFiles,
  untranslated: ReadonlySet<string>,
  { lang }: Pick<Locale, 'lang'>,
): Words {
  const mark = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return node.map((item, at) => mark(item, `${path}[${at}]`));
    if (!isRecord(node)) return node;
    if (isSentence(node)) return untranslated.has(path) ? { ...node, lang } : node;
    return Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, mark(child, joinPath(path, name))]),
    );
  };
  // Only `lang` is added, so the shape is the one it was.
  return { ...(mark(words, '') as WordFiles), untranslated };
}

/** The `lang` of the text at a path such as `chapters.why.title`, where it is not the page's own language. */
export function langAt(words: Words, path: string, { lang }: Pick<Locale, 'lang'>): string | undefined {
  return words.untranslated.has(path) ? lang : undefined;
}

/** What must not change in translation, in an order of its own: claims, figures with their number, and link targets. */
function fingerprint({ text, claims }: Sentence): string {
  const pieces = parseInline(text).flatMap((piece) =>
    piece.kind === 'link' ? [piece, ...piece.children] : [piece],
  );
  const figures = pieces.flatMap((piece) => (piece.kind === 'value' ? [`{${piece.name}}`] : []));
  const links = pieces.flatMap((piece) => (piece.kind === 'link' ? [`${piece.to}:${piece.id}`] : []));
  return [...claims, ...figures.toSorted(), ...links.toSorted()].join(' ');
}

/** Whether a translation of a string, or of its plural forms, is there and leaves the same gaps to fill. */
function saysTheSame(source: unknown, given: unknown): boolean {
  const [wanted = ''] = textsOf(source).map(gapsIn);
  const texts = textsOf(given);
  return (
    texts.length > 0 && texts.every((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && gapsIn(text) === wanted)
  );
}

const textsOf = (given: unknown): string[] => {
  if (typeof given === 'string') return [given];
  // The last form is for any number: the others may leave the number out.
  return isPlural(given) ? [given.other ?? Object.values(given).join(' ')] : [];
};

const gapsIn = (text: string) =>
  [...new Set(text.match(/(?<=\{)[A-Za-z][A-Za-z0-9]*/g) ?? [])]
    .toSorted()
    .map((name) => `{${name}}`)
    .join(' ');

type Plural = Partial<Record<(typeof pluralCategories)[number], string>>;

function isPlural(node: unknown): node is Plural {
  const names = isRecord(node) ? Object.keys(node) : [];
  return names.length > 0 && names.every((name) => pluralCategories.some((category) => category === name));
}

/** Plural forms for every category of another language, each the one for any number where the first has none. */
function spreadPlural(forms: Plural, tag: string): Plural {
  const { pluralCategories: wanted } = new Intl.PluralRules(tag).resolvedOptions();
  return Object.fromEntries(
    wanted.map((category) => [category, forms[category] ?? forms.other ?? Object.values(forms)[0] ?? '']),
  );
}
