import { expect, test } from 'vitest';
import { formatCsv } from './csv.ts';

test('no rows make an empty file', () => {
  expect(formatCsv([])).toBe('');
});

test('every row ends with CRLF, the last one too', () => {
  expect(
    formatCsv([
      ['id', 'words'],
      ['1', 'plain'],
    ]),
  ).toBe('id,words\r\n1,plain\r\n');
});

test('commas, quotes and line ends are quoted, and quotes doubled', () => {
  expect(formatCsv([['a,b', 'say "so"', 'two\nlines', '', 'D’Or']])).toBe(
    '"a,b","say ""so""","two\nlines",,D’Or\r\n',
  );
});
