import { expect, test } from 'vitest';
import type { LocalizedContent as Context } from './content.ts';
import { listSentences, statementRows, toStatements } from './statements.ts';

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
  expect(toStatements(context).map(({ id }) => id)).toEqual(['A01']);
});

test('a row parts its sources and leaves out the address a source does not have', () => {
  expect(statementRows(toStatements(context))).toEqual([
    ['id', 'statement', 'voice', 'date', 'confidence', 'sources'],
    ['A01', 'What A01 says.', 'The host says', '', 'high', 'Open, One, https://open.example | Shut, Two'],
  ]);
});

const context_listSentences = {
  words: {
    opening: {
      headline: 'A story',
      standfirst: [{ text: 'Told by {who}, in\u00a0[a town](place:here).', claims: ['A01'] }],
    },
    chapters: {
      first: {
        title: 'First',
        blocks: [
          {
            kind: 'matrix',
            sections: ['A'],
            voices: [['us']],
            rows: [{ topics: ['trade'], claims: ['A01'] }],
          },
          {
            kind: 'dated',
            items: [{ date: 'aDay', mark: 'meeting', sentence: { text: 'On a day.', claims: [] } }],
          },
        ],
      },
    },
    proposals: {},
    countries: {},
    glossary: {},
    notes: {},
    short: {},
    names: { places: { here: 'Here' } },
  },
  language: {},
  figure: (name: string) => `<${name}>`,
  // Only what the list is made from.
} as unknown as Context;

test('every word a reader meets is listed once, in order, with figures filled in and links reduced to their words', () => {
  expect(listSentences(context_listSentences)).toEqual([
    { id: 'opening.headline', text: 'A story' },
    { id: 'opening.standfirst[0]', text: 'Told by <who>, in a town.' },
    { id: 'chapters.first.title', text: 'First' },
    { id: 'chapters.first.blocks[1].items[0].sentence', text: 'On a day.' },
  ]);
});
