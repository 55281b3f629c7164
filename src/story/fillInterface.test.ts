import { expect, test } from 'vitest';
import { fillInterface } from './fillInterface.ts';

test('what a story says itself stays, and what it leaves out is lent', () => {
  expect(fillInterface({ close: 'Shut' }, { close: 'Close', next: 'Next' })).toEqual({
    close: 'Shut',
    next: 'Next',
  });
});

test('a message that speaks of one story’s event is never lent', () => {
  expect(fillInterface({}, { theProposals: 'The five proposals' })).toEqual({});
});

test('what is no record is handed on for the check to report', () => {
  expect(fillInterface(undefined, { close: 'Close' })).toBeUndefined();
  expect(fillInterface({ close: 'Shut' }, undefined)).toEqual({ close: 'Shut' });
});
