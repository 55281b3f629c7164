import { describe, expect, it } from 'vitest';
import { fillDefaultMessages } from './files.ts';

describe('fillDefaultMessages', () => {
  it('what a story says itself stays, and what it leaves out is lent', () => {
    expect(fillDefaultMessages({ close: 'Shut' }, { close: 'Close', next: 'Next' })).toEqual({
      close: 'Shut',
      next: 'Next',
    });
  });

  it('a message that speaks of one story’s event is never lent', () => {
    expect(fillDefaultMessages({}, { theProposals: 'The five proposals' })).toEqual({});
  });

  it('what is no record is handed on for the check to report', () => {
    expect(fillDefaultMessages(undefined, { close: 'Close' })).toBeUndefined();
    expect(fillDefaultMessages({ close: 'Shut' }, undefined)).toEqual({ close: 'Shut' });
  });
});
