import { expect, test } from 'vitest';
import type { Context } from './context.ts';
import { makeStatements, statementRows } from './makeStatements.ts';

const fact = (id: string, date: string | null) => ({
  id,
  date,
  statement: `What ${id} says.`,
  attributedTo: 'host',
  confidence: 'high',
  sources: ['open', 'shut'],
});

const sources: Record<string, object> = {
  open: { publisher: 'Open', title: 'One', date: '2025-04', url: 'https://open.example' },
  shut: { publisher: 'Shut', title: 'Two', date: null, url: null },
};

const context = {
  locale: 'en',
  source: (id: string) => sources[id],
  story: {
    facts: [fact('A01', null), fact('A02', '2025-04-26')],
    held: ['A02'],
    voices: { host: { voice: 'host' } },
  },
  words: { names: { voices: { host: 'The host says' } } },
  // Only what statements are made from.
} as unknown as Context;

test('a fact on hold is no published statement', () => {
  expect(makeStatements(context).map(({ id }) => id)).toEqual(['A01']);
});

test('a row parts its sources and leaves out the address a source does not have', () => {
  expect(statementRows(makeStatements(context))).toEqual([
    ['id', 'statement', 'voice', 'date', 'confidence', 'sources'],
    ['A01', 'What A01 says.', 'The host says', '', 'high', 'Open, One, https://open.example | Shut, Two'],
  ]);
});
