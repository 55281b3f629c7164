import { type Problem, quote } from '../problem.ts';
import type { Block, Story } from '../types.ts';
import { isForReaders, keyBelow } from '../wordKeys.ts';

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
