import { type Inline, linkKinds, parseInline } from '../inline.ts';
import { type Problem, quote } from '../problem.ts';
import { proseFiles } from '../proseFiles.ts';
import type { Story } from '../types.ts';
import { walkWords } from '../walkWords.ts';

/** What was meant as a link or a figure and stayed text: readers would meet its brackets. Words may stand in square ones. */
const stray = /(?<link>\[?[^[\]]*\]\([^)]*\)?)|\{[^{}]*\}?|\}/;

/** Prose leads only where the story can lead, and every brace places a figure. */
export function checkMarkup(story: Story): Problem[] {
  const problems: Problem[] = [];
  for (const [locale, words] of Object.entries(story.words))
    for (const file of proseFiles)
      walkWords(words[file], `locales/${locale}/${file}.json: `, {
        onText: (text, path) => problems.push(...checkPieces(parseInline(text), path)),
      });
  return problems;
}

function checkPieces(pieces: Inline[], path: string): Problem[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'link') return checkPieces(piece.children, path);
    const found = piece.kind === 'text' ? stray.exec(piece.text) : null;
    if (found === null) return [];
    const expected =
      found.groups?.link === undefined
        ? 'a figure placed as {name}'
        : `a link written as [words](kind:id), its kind one of ${linkKinds.join(', ')}`;
    return [{ path, found: quote(found[0]), expected }];
  });
}
