import { expect, test } from 'vitest';
import { writeCitation } from './writeCitation.ts';

const marks = { colon: ': ', comma: ', ' };
const all = {
  publisher: 'Daily News',
  title: 'A title',
  date: '2 January 2025',
  url: 'https://news.example/a',
  accessed: 'accessed 3 January',
};

test('a citation names who, what, when and where, in that order', () => {
  expect(writeCitation(all, marks)).toBe(
    'Daily News: A title, 2 January 2025. https://news.example/a, accessed 3 January',
  );
});

test('what is not known is left out with its marks', () => {
  expect(writeCitation({ ...all, publisher: '', date: '', url: '' }, marks)).toBe('A title.');
});

test('a title that ends with a mark of its own gets no other', () => {
  expect(writeCitation({ ...all, title: 'Why?', date: '', url: '' }, marks)).toBe('Daily News: Why?');
});
