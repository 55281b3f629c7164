import { expect, test } from 'vitest';
import { nearestSlugs } from './nearestSlugs.ts';

const slugs = ['northland', 'southland', 'be-kind'];

test('a misspelling finds the word that was meant first', () => {
  expect(nearestSlugs('/countries/nortland', slugs)[0]).toBe('northland');
});

test('nothing alike finds nothing', () => {
  expect(nearestSlugs('zzz', slugs)).toEqual([]);
  expect(nearestSlugs('', slugs)).toEqual([]);
});
