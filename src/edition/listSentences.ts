import { proseFiles } from '../story/proseFiles.ts';
import { walkWords } from '../story/walkWords.ts';
import { isForReaders } from '../story/wordKeys.ts';
import type { Context } from './context.ts';
import { plainText } from './makeLine.ts';

/** Words of prose as a reader meets them, under a path that is the same in every language. */
export type ReadSentence = { id: string; text: string };

/**
 * Every sentence, heading and label of the story in one language, in reading order, with figures filled in and links
 * reduced to their words: for someone who reads a translation back without having seen the original.
 */
export function listSentences(context: Context): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  for (const file of proseFiles)
    walkWords(context.words[file], `${file} `, {
      onText: (text, path, key) => {
        if (isForReaders(file, key))
          sentences.push({
            id: path.replace(' ', '.').replace(/\.text$/, ''),
            text: plainText(text, context).replace(/\s+/g, ' '),
          });
      },
    });
  return sentences;
}
