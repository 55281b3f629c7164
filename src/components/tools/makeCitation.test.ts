import { expect, test } from 'vitest';
import type { Claims } from '../../edition/notesViews.ts';
import type { Tools } from '../../edition/toolsView.ts';
import { makeCitation } from './makeCitation.ts';

const tools = {
  id: 'tea-2025',
  title: 'Tea, explained',
  asOf: '2026-03-01',
  asOfWords: 'as of {date}',
  tag: 'en-GB',
  words: {
    citeAccessed: 'accessed {date}',
    citeStatement: 'statement {id}, {voice}',
    citeUndated: 'undated',
  },
  // Only what is cited with.
} as unknown as Tools;
const claims = {
  claims: { A01: { statement: 'Tea was served.', voice: 'Reported', sources: ['daily'] } },
  sources: {
    daily: { id: 'daily', publisher: 'Daily', title: 'Tea served', date: '', iso: '', url: null },
  },
} as unknown as Claims;
const given = {
  tools,
  claims,
  marks: { colon: ': ', semicolon: '; ', comma: ', ', stop: ' ' },
  url: 'https://news.example/tea/',
  today: '2026-04-05',
};

test('the explainer is cited by its title, its state of knowledge, its address and today', () => {
  const { text, bibtex } = makeCitation({ kind: 'explainer' }, given);
  expect(text).toBe('Tea, explained, as of 1 March 2026. https://news.example/tea/, accessed 5 April 2026');
  expect(bibtex).toContain('@online{tea-2025,\n  title = {{Tea, explained}},\n  year = {2026},');
  expect(bibtex).toContain('urldate = {2026-04-05},');
});

test('a statement is cited with whose word it is', () => {
  const { text, bibtex } = makeCitation({ kind: 'claim', id: 'A01' }, given);
  expect(text).toMatch(
    /^Tea, explained: Tea was served\., statement A01, Reported, as of 1 March 2026\. https/,
  );
  expect(bibtex).toContain('note = {statement A01, Reported},');
});

test('a source without date or address is cited as undated and without a day of looking', () => {
  const { text, bibtex } = makeCitation({ kind: 'source', id: 'daily' }, given);
  expect(text).toBe('Daily: Tea served, undated.');
  expect(bibtex).not.toMatch(/url|year/);
});

test('what is unknown cites the explainer', () => {
  expect(makeCitation({ kind: 'source', id: 'none' }, given)).toEqual(
    makeCitation({ kind: 'explainer' }, given),
  );
});
