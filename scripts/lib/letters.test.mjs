// @vitest-environment node
import { expect, test } from 'vitest';
import { loadLetters } from './letters.mjs';

const letters = loadLetters();
const sans = { family: 'sans', weight: 400, size: 20 };
const serif = { family: 'serif', weight: 600, size: 20 };

test('no letters take no room, and twice the size takes twice as much', () => {
  expect(letters.measure('', sans)).toBe(0);
  expect(letters.outline('', sans, 0, 0)).toBe('');
  expect(letters.measure('Avenue', { ...sans, size: 40 })).toBeCloseTo(2 * letters.measure('Avenue', sans));
});

test('spaces between words and added spacing are measured', () => {
  const apart = letters.measure('a b', sans);
  expect(apart).toBeGreaterThan(letters.measure('a', sans) + letters.measure('b', sans));
  expect(letters.measure('abcd', { ...sans, spacing: 0.1 })).toBeCloseTo(
    letters.measure('abcd', sans) + 8,
    1,
  );
});

test('the end of a line within words takes the room of a space', () => {
  expect(letters.measure('a\u2028b', sans)).toBe(letters.measure('a b', sans));
  expect(letters.outline('a\nb', sans, 0, 0)).toBe(letters.outline('a b', sans, 0, 0));
});

test.each(['Don’t', 'Беспристрастность', 'oʻz ň ý ž', '湖边的三项提议，2025年'])(
  '%s is drawn in both faces, each letter with an outline of its own',
  (text) => {
    for (const face of [sans, serif]) {
      const drawn = Array.from(text)
        .filter((letter) => letter !== ' ')
        .map((letter) => letters.outline(letter, face, 0, 0));
      expect(drawn.filter((d) => !d.includes('Z'))).toEqual([]);
      expect(new Set(drawn).size).toBe(new Set(text.replaceAll(' ', '')).size);
    }
  },
);

test('a Western apostrophe is no wider than a letter, a Chinese quote as wide as a character', () => {
  expect(letters.measure('’', sans)).toBeLessThan(8);
  expect(letters.measure('中”', sans)).toBeCloseTo(40, 0);
});

test('a letter that no font holds stops the build by name, so that no empty box goes out', () => {
  expect(() => letters.measure('\u{1F600}', sans)).toThrow('U+1f600');
});
