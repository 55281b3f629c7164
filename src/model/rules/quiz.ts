import { parseInline } from '../inlineMarkup.ts';
import { type Problem, quote } from '../problems.ts';
import type { Sentence, Story } from '../types.ts';

/** Every question has its right answer among its options, and the same one at the same place in every language. */
export function checkQuiz(story: Story): Problem[] {
  const [first = ''] = story.meta.locales;
  const original = story.words[first]?.quiz ?? [];
  return Object.entries(story.words).flatMap(([locale, { quiz }]) =>
    quiz.flatMap(({ options, right }, at) => {
      const path = `locales/${locale}/quiz.json: [${at}]`;
      const wanted = original[at];
      if (right >= options.length)
        return [{ path: `${path}.right`, found: `${right}`, expected: `less than ${options.length}` }];
      if (wanted === undefined || (wanted.right === right && wanted.options.length === options.length))
        return [];
      const expected = `${wanted.options.length} options, right at ${wanted.right}, as in ${first}`;
      return [{ path, found: `${options.length} options, right at ${right}`, expected }];
    }),
  );
}

/** As many words as a chapter told short may have, its sentences together. */
const mostWords = 60;
/** A translation may take more: dictionaries part names written in another script into many words. */
const mostWordsTranslated = 75;

/**
 * The story told shorter is complete and short: a sentence or two for every chapter, of no more than 60 words together
 * in the first language, and every chapter stands in exactly one of the takeaways.
 */
export function checkShort(story: Story): Problem[] {
  const ids = story.chapters.map(({ id }) => id);
  return Object.entries(story.words).flatMap(([locale, { short }]) => {
    const at = `locales/${locale}/short.json`;
    const most = locale === story.meta.locales[0] ? mostWords : mostWordsTranslated;
    const standing = short.takeaways.flatMap(({ chapters }) => chapters);
    return [
      ...ids
        .filter((id) => short.chapters[id] === undefined)
        .map((id) => ({
          path: `${at}: chapters`,
          found: 'nothing',
          expected: `a sentence or two for ${quote(id)}`,
        })),
      ...[...Object.keys(short.chapters), ...standing]
        .filter((id) => !ids.includes(id))
        .map((id) => ({ path: at, found: quote(id), expected: 'the id of a chapter' })),
      ...ids
        .map((id) => ({ id, times: standing.filter((one) => one === id).length }))
        .filter(({ times }) => times !== 1)
        .map(({ id, times }) => ({
          path: `${at}: takeaways`,
          found: `${quote(id)} in ${times} of them`,
          expected: 'every chapter in exactly one',
        })),
      ...Object.entries(short.chapters)
        .map(([id, sentences]) => ({ id, words: countWords(sentences, locale) }))
        .filter(({ words }) => words > most)
        .map(({ id, words }) => ({
          path: `${at}: chapters.${id}`,
          found: `${words} words`,
          expected: `no more than ${most}`,
        })),
    ];
  });
}

/** Words as the language parts them; a figure counts as one. */
function countWords(sentences: readonly Sentence[], locale: string): number {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const text = sentences.map(({ text }) => wordsOf(text)).join(' ');
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function wordsOf(text: string): string {
  return parseInline(text)
    .map((piece) => {
      if (piece.kind === 'text' || piece.kind === 'foreign') return piece.text;
      if (piece.kind === 'value') return ' 1 ';
      return piece.children.map((child) => (child.kind === 'text' ? child.text : ' 1 ')).join('');
    })
    .join('');
}
