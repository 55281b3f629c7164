import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import type { Block, Story } from '../types.ts';
import { checkSamePictures } from './translations.ts';

const timeline: Extract<Block, { kind: 'timeline' }> = {
  kind: 'timeline',
  point: { text: 'Two meetings', claims: ['A01'] },
  kinds: { talks: 'Talks' },
  items: [
    { date: 'early', mark: 'talks', label: 'First', sentence: { text: 'They met.', claims: ['A01'] } },
    { date: 'late', mark: 'talks', label: 'Second', sentence: { text: 'They met again.', claims: ['A01'] } },
  ],
};
const heading: Block = { kind: 'heading', text: 'Before' };

function linesFor(original: Block[], translated: Block[]): string[] {
  const words = (blocks: Block[]) => ({ chapters: { one: { blocks } } });
  const story = {
    meta: { locales: ['en', 'fr'] },
    words: { en: words(original), fr: words(translated) },
    // Only what the rule reads.
  } as unknown as Story;
  return checkSamePictures(story).map(formatProblem);
}

test('other words for the same picture are right', () => {
  const french: Block = {
    ...timeline,
    point: { text: 'Deux rencontres', claims: ['A01'] },
    kinds: { talks: 'Pourparlers' },
    items: timeline.items.map((item) => ({ ...item, label: 'Rencontre' })),
  };
  expect(linesFor([heading, timeline], [{ kind: 'heading', text: 'Avant' }, french])).toEqual([]);
});

test('another date, and a mark that is missing with its label, are reported where they stand', () => {
  const [first, second] = timeline.items;
  if (first === undefined || second === undefined) throw new Error('The picture has two items.');
  const items = [
    { ...first, date: 'late' },
    { date: second.date, sentence: second.sentence },
  ];
  expect(linesFor([timeline], [{ ...timeline, items }])).toEqual([
    'locales/fr/chapters.json: one.blocks[0].items[0].date: found "late", expected "early", as in en',
    'locales/fr/chapters.json: one.blocks[0].items[1].mark: found nothing, expected "talks", as in en',
    'locales/fr/chapters.json: one.blocks[0].items[1].label: found nothing, expected words, as in en',
  ]);
});

test('a block of another kind is reported by its kind alone, and one too many or too few by its place', () => {
  expect(linesFor([timeline], [heading])).toEqual([
    'locales/fr/chapters.json: one.blocks[0].kind: found "heading", expected "timeline", as in en',
  ]);
  expect(linesFor([heading], [heading, heading])).toEqual([
    'locales/fr/chapters.json: one.blocks[1].kind: found "heading", expected nothing, as in en',
  ]);
  expect(linesFor([heading, heading], [heading])).toEqual([
    'locales/fr/chapters.json: one.blocks[1].kind: found nothing, expected "heading", as in en',
  ]);
});
