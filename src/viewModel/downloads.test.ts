import { describe, expect, it } from 'vitest';
import { smallContent } from '../../tests/support/smallContent.ts';
import { formatCsv, listFileAliases, statementRows, toStatements } from './downloads.ts';

const content = smallContent('en', ({ held, sources: [, second] }) => {
  held.push('A01');
  if (second) second.url = null;
});

describe('toStatements', () => {
  it('publishes no fact on hold', () => {
    expect(toStatements(content).map(({ id }) => id)).not.toContain('A01');
  });

  it('names the voice of the fact', () => {
    const voices = Object.fromEntries(toStatements(content).map(({ id, voice }) => [id, voice]));
    expect(voices['A02']).toBe('On record');
    expect(voices['A04']).toMatch(/ says$/);
  });
});

describe('statementRows', () => {
  it('parts the sources of a row and leaves out the address a source does not have', () => {
    const row = statementRows(toStatements(content)).find(([id]) => id === 'A04');
    expect(row?.at(-1)).toBe(
      'Publisher of one, Title of one, https://one.example/ | Publisher of two, Title of two',
    );
  });
});

describe('formatCsv', () => {
  it('ends every row with CRLF and quotes only what needs it', () => {
    expect(formatCsv([['a,b', 'say "so"', 'two\nlines', '', 'D’Or']])).toBe(
      '"a,b","say ""so""","two\nlines",,D’Or\r\n',
    );
    expect(formatCsv([])).toBe('');
  });
});

describe('listFileAliases', () => {
  it('keeps the names that files had by chapter and kind, under old names of chapters, too', () => {
    const files = listFileAliases(smallContent());
    expect(files).toContainEqual({ from: 'pictures/why-map.svg', to: 'pictures/why-gas.svg' });
    expect(files).toContainEqual({ from: 'data/start-map.csv', to: 'pictures/opening.csv' });
  });
});
