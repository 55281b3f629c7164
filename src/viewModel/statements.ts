import type { LocalizedContent } from './content.ts';
import { voiceOf } from './evidence.ts';

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
export function toStatements(content: LocalizedContent): Statement[] {
  const { facts, held } = content.story;
  return facts
    .filter(({ id }) => !held.includes(id))
    .map(({ id, statement, attributedTo, date, confidence, sources }) => ({
      id,
      statement,
      voice: voiceOf(attributedTo, content),
      date,
      confidence,
      sources: sources.map((source) => {
        const { publisher, title, date, url } = content.source(source);
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
