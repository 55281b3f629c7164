import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { pseudoText } from './pseudoLocale.ts';

test('a word is accented, lengthened and bracketed', () => {
  expect(pseudoText(['Close'])).toEqual(['⟦Ćĺóšééé⟧']);
});

test('a text in pieces is bracketed once, at its ends', () => {
  expect(pseudoText(['on ', ', in ', ''])).toEqual(['⟦óńń ', ', íńń ', '⟧']);
});

test('no Latin letter without an accent is left, and the letters are at least 40 % more', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1 }), (words) => {
      const [changed = ''] = pseudoText([words.join(' ')]);
      expect(changed).not.toMatch(/[A-Za-z]/);
      const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
      expect(letters(changed)).toBeGreaterThanOrEqual(1.4 * letters(words.join('')));
    }),
    runs(100),
  );
});
