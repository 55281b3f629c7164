import { expect, test } from 'vitest';
import { compareReadings, readSentences } from './compareReadings.mjs';

const original = readSentences('a\tIt rained.\nb\tIt rained.\nc\tHe said no.\n');
const translation = readSentences('a\tШёл дождь.\nb\tШёл дождь.\nc\tОн отказался.\n');

test('a sentence told twice stands once, with how often, and every verdict is counted', () => {
  const text = compareReadings({
    original,
    translation,
    readBack: readSentences('a\tIt was raining.\nb\tIt was raining.\nc\tHe refused.'),
    found: new Map([['c', { verdict: 'stronger', mended: 'Он сказал «нет».' }]]),
  });
  expect(text).toContain(
    '3 sentences, headings and labels: 2 same, 1 stronger, 0 weaker, 0 wrong, 0 unclear.',
  );
  expect(text).toContain('| a (×2) | It rained. | Шёл дождь. | It was raining. | same |  |');
  expect(text).toContain('| c | He said no. | Он отказался. | He refused. | stronger | Он сказал «нет». |');
});

test('what was not read back is named, not counted', () => {
  const text = compareReadings({ original, translation, readBack: new Map([['a', 'x']]), found: new Map() });
  expect(text).toContain('1 sentences');
  expect(text).toContain('Not read back: 2 (b, c).');
});

test('a verdict outside the five, a line without a tab and a path given twice are refused', () => {
  const found = new Map([['a', { verdict: 'fine' }]]);
  expect(() => compareReadings({ original, translation, readBack: original, found })).toThrow(/"fine"/);
  expect(() => readSentences('a It rained.')).toThrow(/Line 1/);
  expect(() => readSentences('a\tx\na\ty')).toThrow(/a second time/);
});
