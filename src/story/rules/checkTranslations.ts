import { parseInline } from '../inline.ts';
import { type Problem, quote } from '../problem.ts';
import type { Sentence, Story } from '../types.ts';
import { walkWords } from '../walkWords.ts';

/**
 * A translation says what the first language says, sentence by sentence: the same facts under each, the same figures
 * and the same links, no sentence more and none fewer.
 */
export function checkTranslations(story: Story): Problem[] {
  const [first = '', ...others] = story.meta.locales;
  const original = sentencesOf(story, first);
  return others.flatMap((locale) => {
    const translated = sentencesOf(story, locale);
    const at = (path: string) => `locales/${locale}/${path}`;
    const missing = [...original.keys()]
      .filter((path) => !translated.has(path))
      .map((path) => ({
        path: at(path),
        found: 'nothing',
        expected: `the sentence that stands there in ${first}`,
      }));
    return [...translated].reduce<Problem[]>((problems, [path, sentence]) => {
      const source = original.get(path);
      if (source === undefined)
        return [
          ...problems,
          { path: at(path), found: quote(sentence.text), expected: `nothing, as in ${first}` },
        ];
      const wanted = fingerprint(source);
      const found = fingerprint(sentence);
      return wanted === found
        ? problems
        : [...problems, { path: at(path), found, expected: `${wanted}, as in ${first}` }];
    }, missing);
  });
}

function sentencesOf(story: Story, locale: string): Map<string, Sentence> {
  const sentences = new Map<string, Sentence>();
  for (const [file, tree] of Object.entries(story.words[locale] ?? {}))
    walkWords(tree, `${file}.json: `, { onSentence: (sentence, path) => sentences.set(path, sentence) });
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
