import { isRecord } from './problems.ts';
import type { Sentence, WordFiles, Words } from './types.ts';

/** The files of words that are read as prose; names and the words of controls may hold what prose may not. */
export const proseFiles: readonly (keyof WordFiles)[] = [
  'opening',
  'chapters',
  'charts',
  'proposals',
  'countries',
  'glossary',
  'notes',
  'quiz',
];

/** Whether a file of words, such as `chapters`, is read as prose. */
export const isProse = (file: string): boolean => proseFiles.some((one) => one === file);

/** Keys of prose whose strings name something in the data: facts, figures, statuses and kinds of block. */
const idKeys = new Set(['claims', 'titleClaim', 'date', 'kind', 'id', 'proposal', 'status', 'lang']);

/** Keys of prose under which names are the data's own, so that a step or a row may be called as a key is. */
const namedByData = new Set([
  'steps',
  'labels',
  'kinds',
  'series',
  'events',
  'counts',
  'rows',
  'cells',
  'entries',
]);

/**
 * Whether a string of a language's files is words for readers, and no name of something in the data. Outside prose every
 * string is, whatever it stands under: `place` of interface.json is a label.
 *
 * @param file such as `chapters`
 * @param key under which the string, or the list it is in, stands; see `keyBelow` for names that are data themselves
 */
export const isForReaders = (file: string, key: string): boolean => !isProse(file) || !idKeys.has(key);

/** The key that says what stands under `name`, itself under `key`: the kinds of a time axis are named by whatever ids they have. */
export const keyBelow = (key: string, name: string): string =>
  namedByData.has(key) && idKeys.has(name) ? key : name;

/** The key that says what an item of a list under `key` is: an object in a list says itself what stands under its names. */
export const keyOfItem = (key: string, item: unknown): string => (isRecord(item) ? '' : key);

type Visitor = {
  /** Every string, sentence texts included, with the key it stands under as `isForReaders` takes it. */
  onText?: (text: string, path: string, key: string) => void;
  /** Every object with `text` and `claims`. */
  onSentence?: (sentence: Sentence, path: string) => void;
};

/** Calls the visitor for every string and sentence in a tree of words, depth first, with its path such as `why.steps.why-gas.point.text`. */
export function visitStrings(node: unknown, path: string, visitor: Visitor, key = ''): void {
  if (typeof node === 'string') {
    visitor.onText?.(node, path, key);
  } else if (Array.isArray(node)) {
    node.forEach((item, index) => visitStrings(item, `${path}[${index}]`, visitor, keyOfItem(key, item)));
  } else if (isRecord(node)) {
    if (isSentence(node)) visitor.onSentence?.(node, path);
    for (const [name, child] of Object.entries(node))
      visitStrings(child, joinPath(path, name), visitor, keyBelow(key, name));
  }
}

/** A path one name longer; the first name follows the `file: ` of a problem's path directly. */
export const joinPath = (path: string, name: string): string =>
  path === '' || path.endsWith(' ') ? `${path}${name}` : `${path}.${name}`;

/** Whether a value of a file of words is a sentence. */
export function isSentence(node: unknown): node is Sentence {
  return isRecord(node) && typeof node['text'] === 'string' && Array.isArray(node['claims']);
}

/** What the markup of a text is made of: figures, and the brackets and targets of links. */
const markup = /(\{[^}]*\}|\[(?=[^\]]+\]\([a-z]+:)|\]\([a-z]+:[^)]*\))/;

/**
 * The words of a language with every text a reader sees changed; figures, links and ids stay as they are.
 *
 * @param change gets a whole text in pieces, and gives as many back
 */
export function mapStrings(words: WordFiles, change: (pieces: string[]) => string[]): Words {
  const changeText = (text: string) => {
    const parts = text.split(markup);
    // Every second part is markup.
    const changed = change(parts.filter((_, at) => at % 2 === 0));
    return parts.map((part, at) => (at % 2 === 0 ? (changed[at / 2] ?? part) : part)).join('');
  };
  const walk = (node: unknown, file: string, key: string): unknown => {
    if (typeof node === 'string') return isForReaders(file, key) ? changeText(node) : node;
    if (Array.isArray(node)) return node.map((item) => walk(item, file, keyOfItem(key, item)));
    if (!isRecord(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, walk(child, file, keyBelow(key, name))]),
    );
  };
  const changed = Object.entries(words)
    .filter(([file]) => file !== 'untranslated')
    .map(([file, tree]) => [file, file === 'locale' ? tree : walk(tree, file, '')]);
  // Only strings have changed, so the shape is the one it was.
  return { ...(Object.fromEntries(changed) as WordFiles), untranslated: new Set() };
}
