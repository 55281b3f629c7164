import { parseStory } from '../../src/model/loadStory.ts';
import { isRecord } from '../../src/model/problems.ts';
import type { Story } from '../../src/model/types.ts';
import { type Draft, draft, toFiles } from './storyFiles.ts';

/** All that ends a string, an attribute, a tag, a script or a line of script somewhere. No digits: prose may hold none. */
export const hostile = `"'\`--><img/src=x/onerror=alert()></title></style></script><script>alert()</script>&lt;\u2028javascript:alert()`;
/** Where each token stands, by token. */
export type Tokens = Map<string, string>;

type Hostile = { files: Record<string, unknown>; story: Story; tokens: Tokens };

/**
 * The story with the hostile text, after a token of its own, at the end of every string that the content check takes for
 * words. Which strings are ids, names of figures or choices from a list the check says itself: it refuses them, and they are
 * left as they were. Where words may not be that many, the hostile ones stand alone.
 */
export function poisonStory(): Hostile {
  const spared = new Set<string>();
  const short = new Set<string>();
  for (;;) {
    const { files, tokens } = poisonFiles(spared, short);
    const parsed = parseStory(files);
    if (parsed.ok) return { files, story: parsed.story, tokens };
    const before = spared.size + short.size;
    for (const problem of parsed.problems) {
      for (const [token] of problem.matchAll(/q[a-j]{5}q/g)) spared.add(tokens.get(token) ?? '');
      const [, name, path] = /(\w+)\.json: ([\w.[\]-]+): found \d+ words/.exec(problem) ?? [];
      if (path === undefined) continue;
      const start = `words.${name}.${path.replace(/\[(\d+)\]/g, '.$1')}.`;
      // Alone they are still too many: most of them stay what they are.
      if (short.has(start))
        for (const at of [...tokens.values()].filter((one) => one.startsWith(start)).slice(2)) spared.add(at);
      short.add(start);
    }
    if (spared.size + short.size === before) throw new Error(parsed.problems.slice(0, 20).join('\n'));
  }
}

function poisonFiles(spared: Set<string>, short: Set<string>): Omit<Hostile, 'story'> {
  const tokens: Tokens = new Map();
  const poison = (node: unknown, path: string): unknown => {
    if (typeof node === 'string') {
      if (spared.has(path)) return node;
      return ([...short].some((start) => path.startsWith(start)) ? '' : node) + mark(path, tokens);
    }
    if (Array.isArray(node)) return node.map((one, index) => poison(one, `${path}.${index}`));
    if (!isRecord(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, poison(value, `${path}.${key}`)]),
    );
  };
  const story = draft();
  // The hostile text makes the story longer than it may be.
  delete (story.meta as { limits?: unknown }).limits;
  story.words = poison(story.words, 'words') as Draft['words'];
  story.facts = poison(story.facts, 'facts') as Draft['facts'];
  story.sources = poison(story.sources, 'sources') as Draft['sources'];
  for (const { code, endonym } of story.participants) endonym.text += mark(`endonym.${code}`, tokens);
  return { files: toFiles(story), tokens };
}

function mark(path: string, tokens: Tokens): string {
  const letters = String(10_000 + tokens.size).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const token = `q${letters}q`;
  tokens.set(token, path);
  return `${token}${hostile}`;
}
