import { expect, test } from 'vitest';
import { writeCsv } from './writeCsv.ts';

test('no rows make an empty file', () => {
  expect(writeCsv([])).toBe('');
});

test('every row ends with CRLF, the last one too', () => {
  expect(
    writeCsv([
      ['id', 'words'],
      ['1', 'plain'],
    ]),
  ).toBe('id,words\r\n1,plain\r\n');
});

test('commas, quotes and line ends are quoted, and quotes doubled', () => {
  expect(writeCsv([['a,b', 'say "so"', 'two\nlines', '', 'D’Or']])).toBe(
    '"a,b","say ""so""","two\nlines",,D’Or\r\n',
  );
});
