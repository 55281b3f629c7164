import { expect, test } from 'vitest';
import type { Context } from './context.ts';
import { listSentences } from './listSentences.ts';

const context = {
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
  expect(listSentences(context)).toEqual([
    { id: 'opening.headline', text: 'A story' },
    { id: 'opening.standfirst[0]', text: 'Told by <who>, in a town.' },
    { id: 'chapters.first.title', text: 'First' },
    { id: 'chapters.first.blocks[1].items[0].sentence', text: 'On a day.' },
  ]);
});
