import { isRecord } from '../../src/lib/isRecord.ts';
import { type Draft, draft, toFiles } from './storyFiles.ts';

/** All that ends a string, an attribute, a tag, a script or a line of script somewhere. No digits: prose may hold none. */
export const hostile = `"'\`--><img src=x onerror=alert()></title></style></script><script>alert()</script>&lt;\u2028javascript:alert()`;
/** Keys whose strings are ids, names of figures or choices from a list, and no words. */
const idKeys = new Set(
  'claims titleClaim date kind id proposal status sections voices topics totals values place mark country lang tag dir openGraph money gap'.split(
    ' ',
  ),
);

/** Where each token stands, by token. */
export type Tokens = Map<string, string>;

/** A tree with the hostile text, after a token of its own, at the end of every string of words. */
function poison(node: unknown, path: string, tokens: Tokens): unknown {
  if (typeof node === 'string') return node + mark(path, tokens);
  if (Array.isArray(node)) return node.map((one, index) => poison(one, `${path}.${index}`, tokens));
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      idKeys.has(key) ? value : poison(value, `${path}.${key}`, tokens),
    ]),
  );
}

function mark(path: string, tokens: Tokens): string {
  const letters = String(10_000 + tokens.size).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const token = `q${letters}q`;
  tokens.set(token, path);
  return ` ${token}${hostile}`;
}

/** The story's files with the hostile text at the end of every piece of text that an editor writes, and where each stands. */
export function poisonFiles(): { files: Record<string, unknown>; tokens: Tokens } {
  const tokens: Tokens = new Map();
  const story: Draft = draft();
  story.words = poison(story.words, '', tokens) as Draft['words'];
  for (const fact of story.facts) fact.statement += mark(`facts.${fact.id}`, tokens);
  for (const source of story.sources) {
    source.publisher += mark(`sources.${source.id}.publisher`, tokens);
    source.title += mark(`sources.${source.id}.title`, tokens);
  }
  for (const { code, endonym } of story.participants) endonym.text += mark(`participants.${code}`, tokens);
  return { files: toFiles(story), tokens };
}
