import { expect, test } from 'vitest';
import { fillLines, wrapWords } from './SvgText.tsx';

const letters = (line: string) => Array.from(line).length;

test('an empty text has no line, one that fits has one', () => {
  expect(wrapWords('', 10, letters)).toEqual([]);
  expect(wrapWords('  ', 10, letters)).toEqual([]);
  expect(wrapWords('one two', 10, letters)).toEqual(['one two']);
});

test('lines are as few as fit and as even as they can be', () => {
  const text = 'aaa bbb ccc ddd';
  expect(fillLines(text, 11, letters)).toEqual(['aaa bbb ccc', 'ddd']);
  expect(wrapWords(text, 11, letters)).toEqual(['aaa bbb', 'ccc ddd']);
});

test('a word wider than the line has a line of its own', () => {
  expect(wrapWords('a incomprehensibility b', 5, letters)).toEqual(['a', 'incomprehensibility', 'b']);
});

test('a no-break space holds two words together', () => {
  expect(fillLines('26\u00a0April 2025', 8, letters)).toEqual(['26\u00a0April', '2025']);
});

test('Chinese breaks between characters, and no line starts with what closes the one before', () => {
  expect(fillLines('山上有雪，山下', 4, letters)).toEqual(['山上有', '雪，山下']);
  expect(fillLines('会晤于2025年举行', 4, letters)).toEqual(['会晤于', '2025年', '举行']);
});
