import { isRecord } from '../lib/isRecord.ts';
import type { Words } from './types.ts';
import { isForReaders, keyBelow } from './wordKeys.ts';

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
  const walk = (node: unknown, file: string, key: string): unknown => {
    if (typeof node === 'string') return isForReaders(file, key) ? changeText(node) : node;
    if (Array.isArray(node)) return node.map((item) => walk(item, file, key));
    if (!isRecord(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, child]) => [name, walk(child, file, keyBelow(key, name))]),
    );
  };
  const changed = Object.entries(words).map(([file, tree]) => [
    file,
    file === 'locale' ? tree : walk(tree, file, ''),
  ]);
  // Only strings have changed, so the shape is the one it was.
  return Object.fromEntries(changed) as Words;
}
