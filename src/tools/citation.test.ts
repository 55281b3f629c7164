import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import type { Claims } from '../viewModel/claims.ts';
import type { Tools } from '../viewModel/tools.ts';
import {
  type Cited,
  escapeBibtex,
  escapeBibtexUrl,
  formatBibtex,
  formatCitation,
  toCitation,
} from './citation.ts';

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
  const { text, bibtex } = toCitation({ kind: 'explainer' }, given);
  expect(text).toBe('Tea, explained, as of 1 March 2026. https://news.example/tea/, accessed 5 April 2026');
  expect(bibtex).toContain('@online{tea-2025,\n  title = {{Tea, explained}},\n  year = {2026},');
  expect(bibtex).toContain('urldate = {2026-04-05},');
});

test('a statement is cited with whose word it is', () => {
  const { text, bibtex } = toCitation({ kind: 'claim', id: 'A01' }, given);
  expect(text).toMatch(
    /^Tea, explained: Tea was served\., statement A01, Reported, as of 1 March 2026\. https/,
  );
  expect(bibtex).toContain('note = {statement A01, Reported},');
});

test('a source without date or address is cited as undated and without a day of looking', () => {
  const { text, bibtex } = toCitation({ kind: 'source', id: 'daily' }, given);
  expect(text).toBe('Daily: Tea served, undated.');
  expect(bibtex).not.toMatch(/url|year/);
});

test('what is unknown cites the explainer', () => {
  expect(toCitation({ kind: 'source', id: 'none' }, given)).toEqual(toCitation({ kind: 'explainer' }, given));
});

const marks = { colon: ': ', comma: ', ' };
const all = {
  publisher: 'Daily News',
  title: 'A title',
  date: '2 January 2025',
  url: 'https://news.example/a',
  accessed: 'accessed 3 January',
};

test('a citation names who, what, when and where, in that order', () => {
  expect(formatCitation(all, marks)).toBe(
    'Daily News: A title, 2 January 2025. https://news.example/a, accessed 3 January',
  );
});

test('what is not known is left out with its marks', () => {
  expect(formatCitation({ ...all, publisher: '', date: '', url: '' }, marks)).toBe('A title.');
});

test('a title that ends with a mark of its own gets no other', () => {
  expect(formatCitation({ ...all, title: 'Why?', date: '', url: '' }, marks)).toBe('Daily News: Why?');
});

const cited: Cited = {
  key: 'story-A03',
  title: 'Tea & Trade: 50 % of {it}',
  publisher: 'Daily_News',
  date: '2025-04',
  url: 'https://news.example/a_b?c=1&d=%20#e',
  note: '',
  language: 'en',
  accessed: '2026-01-02',
};

test('an entry has its fields in order, and none that is empty', () => {
  expect(formatBibtex(cited)).toBe(
    [
      '@online{story-A03,',
      '  title = {{Tea \\& Trade: 50 \\% of \\{it\\}}},',
      '  author = {{Daily\\_News}},',
      '  year = {2025},',
      '  date = {2025-04},',
      '  langid = {en},',
      '  url = {https://news.example/a_b?c=1&d=%20#e},',
      '  urldate = {2026-01-02},',
      '}',
      '',
    ].join('\n'),
  );
});

test('without an address no day of looking is named, and without a date no year', () => {
  const entry = formatBibtex({ ...cited, url: '', date: '' });
  expect(entry).not.toMatch(/url|year|date/);
});

test('a key holds nothing that would end it', () => {
  expect(formatBibtex({ ...cited, key: 'a},b{ c' })).toMatch(/^@online\{abc,\n/);
});

test('backslash, tilde and caret are written as the commands that print them', () => {
  expect(escapeBibtex('\\ ~ ^')).toBe('\\textbackslash{} \\textasciitilde{} \\textasciicircum{}');
});

test('an address that holds braces or spaces cannot end its field', () => {
  expect(escapeBibtexUrl('https://a.example/{x} y\\')).toBe('https://a.example/%7Bx%7D%20y%5C');
});

test('whatever the words are, braces outside escapes balance', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.webUrl(), (title, note, url) => {
      const bare = formatBibtex({ ...cited, title, note, url }).replace(/\\[{}]/g, '');
      expect(bare.split('{')).toHaveLength(bare.split('}').length);
    }),
    runs(100),
  );
});
