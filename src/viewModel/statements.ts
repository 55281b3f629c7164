import { proseFiles } from '../model/files.ts';
import { isForReaders, visitStrings } from '../model/strings.ts';
import type { Context } from './context.ts';
import { voiceOf } from './evidence.ts';
import { plainText } from './lines.ts';

/** A published fact as data: dates as the story knows them (`2025`, `2025-11` or `2025-11-22`), null where there is none. */
export type Statement = {
  id: string;
  statement: string;
  voice: string;
  date: string | null;
  confidence: string;
  sources: { publisher: string; title: string; date: string | null; url: string | null }[];
};

/** Every fact that may be published, in the order of the content. */
export function toStatements(context: Context): Statement[] {
  const { facts, held } = context.story;
  return facts
    .filter(({ id }) => !held.includes(id))
    .map(({ id, statement, attributedTo, date, confidence, sources }) => ({
      id,
      statement,
      voice: voiceOf(attributedTo, context),
      date,
      confidence,
      sources: sources.map((source) => {
        const { publisher, title, date, url } = context.source(source);
        return { publisher, title, date, url };
      }),
    }));
}

/** Statements as rows of a table, names of columns first; sources are parted by ` | `. */
export function statementRows(statements: readonly Statement[]): string[][] {
  return [
    ['id', 'statement', 'voice', 'date', 'confidence', 'sources'],
    ...statements.map(({ id, statement, voice, date, confidence, sources }) => [
      id,
      statement,
      voice,
      date ?? '',
      confidence,
      sources
        .map(({ publisher, title, url }) =>
          [publisher, title, url].filter((part) => part !== null).join(', '),
        )
        .join(' | '),
    ]),
  ];
}

/** Words of prose as a reader meets them, under a path that is the same in every language. */
export type ReadSentence = { id: string; text: string };

/**
 * Every sentence, heading and label of the story in one language, in reading order, with figures filled in and links
 * reduced to their words: for someone who reads a translation back without having seen the original.
 */
export function listSentences(context: Context): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  for (const file of proseFiles)
    visitStrings(context.words[file], `${file} `, {
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
