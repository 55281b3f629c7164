import { isRecord } from '../lib/isRecord.ts';
import type { Words } from './types.ts';

/** Keys of prose whose strings a reader sees; the others hold ids, dates by name and claims. */
const textKeys = new Set([
  'text',
  'title',
  'nav',
  'description',
  'label',
  'head',
  'name',
  'term',
  'columns',
  'kicker',
  'headline',
  'pageTitle',
]);

/** Files whose every string a reader sees. */
const allText = new Set<keyof Words>(['interface', 'names', 'embed', 'embedding', 'tools']);

/** What the markup of a text is made of: figures, and the brackets and targets of links. */
const markup = /(\{[^}]*\}|\[(?=[^\]]+\]\([a-z]+:)|\]\([a-z]+:[^)]*\))/;

/**
 * The words of a language with every text a reader sees changed; figures, links and ids stay as they are.
 *
 * @param change gets a whole text in pieces, and gives as many back
 */
export function changeTexts(words: Words, change: (pieces: string[]) => string[]): Words {
  const changeText = (text: string) => {
    const parts = text.split(markup);
    // Every second part is markup.
    const changed = change(parts.filter((_, at) => at % 2 === 0));
    return parts.map((part, at) => (at % 2 === 0 ? (changed[at / 2] ?? part) : part)).join('');
  };
  const walk = (node: unknown, key: string, all: boolean): unknown => {
    if (typeof node === 'string') return all || textKeys.has(key) ? changeText(node) : node;
    if (Array.isArray(node)) return node.map((item) => walk(item, key, all));
    if (!isRecord(node)) return node;
    return Object.fromEntries(
      // The kinds of a time axis are named by whatever ids they have.
      Object.entries(node).map(([name, child]) => [name, walk(child, name, all || name === 'kinds')]),
    );
  };
  const changed = Object.entries(words).map(([file, tree]) => [
    file,
    file === 'locale' ? tree : walk(tree, '', allText.has(file as keyof Words)),
  ]);
  // Only strings have changed, so the shape is the one it was.
  return Object.fromEntries(changed) as Words;
}
