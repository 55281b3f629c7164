import { isRecord } from '../lib/isRecord.ts';
import type { Sentence } from './types.ts';
import { keyBelow } from './wordKeys.ts';

type Visitor = {
  /** Every string, sentence texts included, with the key it stands under as `isForReaders` takes it. */
  onText?: (text: string, path: string, key: string) => void;
  /** Every object with `text` and `claims`. */
  onSentence?: (sentence: Sentence, path: string) => void;
};

/** Calls the visitor for every string and sentence in a tree of words, depth first, with its path such as `start.blocks[0].text`. */
export function walkWords(node: unknown, path: string, visitor: Visitor, key = ''): void {
  if (typeof node === 'string') {
    visitor.onText?.(node, path, key);
  } else if (Array.isArray(node)) {
    node.forEach((item, index) => walkWords(item, `${path}[${index}]`, visitor, key));
  } else if (isRecord(node)) {
    if (isSentence(node)) visitor.onSentence?.(node, path);
    for (const [name, child] of Object.entries(node))
      walkWords(
        child,
        path === '' || path.endsWith(' ') ? `${path}${name}` : `${path}.${name}`,
        visitor,
        keyBelow(key, name),
      );
  }
}

function isSentence(node: Record<string, unknown>): node is Sentence {
  return typeof node['text'] === 'string' && Array.isArray(node['claims']);
}
