import { expect, test } from 'vitest';
import { lendWords } from './lendWords.ts';

test('what a story says itself stays, and what it leaves out is lent', () => {
  expect(lendWords({ close: 'Shut' }, { close: 'Close', next: 'Next' })).toEqual({
    close: 'Shut',
    next: 'Next',
  });
});

test('a message that speaks of one story’s event is never lent', () => {
  expect(lendWords({}, { theProposals: 'The five proposals' })).toEqual({});
});

test('what is no record is handed on for the check to report', () => {
  expect(lendWords(undefined, { close: 'Close' })).toBeUndefined();
  expect(lendWords({ close: 'Shut' }, undefined)).toEqual({ close: 'Shut' });
});
