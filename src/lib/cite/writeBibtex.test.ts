import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/support/runs.ts';
import { escapeBibtex, escapeBibtexUrl } from './escapeBibtex.ts';
import { type Cited, writeBibtex } from './writeBibtex.ts';

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
  expect(writeBibtex(cited)).toBe(
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
  const entry = writeBibtex({ ...cited, url: '', date: '' });
  expect(entry).not.toMatch(/url|year|date/);
});

test('a key holds nothing that would end it', () => {
  expect(writeBibtex({ ...cited, key: 'a},b{ c' })).toMatch(/^@online\{abc,\n/);
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
      const bare = writeBibtex({ ...cited, title, note, url }).replace(/\\[{}]/g, '');
      expect(bare.split('{')).toHaveLength(bare.split('}').length);
    }),
    runs(100),
  );
});
