// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadFontMetrics } from './fontMetrics.ts';

const metrics = loadFontMetrics();
const faces = (['sans', 'serif'] as const).flatMap((family) =>
  ([400, 600] as const).flatMap((weight) =>
    [{}, { italic: true as const }].map((style) => ({ family, weight, size: 10, ...style })),
  ),
);
/** Latin, Cyrillic, Greek and what stands among words; letters of more alphabets than the fonts have. */
const letters = [
  ...Array.from({ length: 0x0700 }, (_, at) => at),
  ...Array.from({ length: 0x0700 }, (_, at) => 0x1c00 + at),
  0x3000,
  0x3001,
  0x300c,
  0x4e2d,
  0x3164,
  0xfeff,
  0xfffd,
  0x1f389,
  0x20000,
].map((code) => String.fromCodePoint(code));

describe('loadFontMetrics', () => {
  const sans = { family: 'sans', weight: 400, size: 20 } as const;
  const serif = { family: 'serif', weight: 600, size: 20 } as const;

  it('measures in proportion to size, with spaces and letter spacing', () => {
    expect(metrics.measure('', sans)).toBe(0);
    const width = metrics.measure('abcd', sans);
    expect(metrics.measure('abcd', { ...sans, size: 40 })).toBeCloseTo(2 * width);
    expect(metrics.measure('abcd', { ...sans, spacing: 0.1 })).toBeCloseTo(width + 8, 1);
    expect(metrics.measure('ab cd', sans)).toBeGreaterThan(width);
    expect(metrics.measure('a\u2028b', sans)).toBe(metrics.measure('a b', sans));
  });

  it('measures a Western apostrophe as a letter and a Chinese quote as a character', () => {
    expect(metrics.measure('’', sans)).toBeLessThan(8);
    expect(metrics.measure('中”', sans)).toBeCloseTo(40, 0);
  });

  it.each(['Don’t', 'Беспристрастность', 'oʻz ň ý ž', '湖边的三项提议，2025年'])(
    'has an outline of its own for each letter of %s',
    (text) => {
      const letters = [...new Set(text.replaceAll(' ', ''))];
      for (const face of [sans, serif]) {
        const paths = letters.map((letter) => metrics.outline(letter, face, 0, 0));
        expect(paths.filter((path) => !path.includes('Z'))).toEqual([]);
        expect(new Set(paths).size).toBe(letters.length);
      }
    },
  );

  it('names a letter that no font has', () => {
    expect(() => metrics.measure('\u{1F600}', sans)).toThrow('U+1f600');
  });

  it('sets, in every face, each letter and each space that the check lets through', () => {
    const held = letters.filter((letter) => /\s/u.test(letter) || metrics.holds(letter));
    expect(held.length).toBeGreaterThan(500);
    const unset = held.filter((letter) =>
      faces.some((face) => {
        try {
          return !Number.isFinite(metrics.measure(`a${letter}b`, face));
        } catch {
          return true;
        }
      }),
    );
    expect(unset).toEqual([]);
  });

  it('holds what the languages of the pictures need, and neither another alphabet nor an emoji', () => {
    for (const word of ['Almaty, 27%', 'Алматы — «цитата»', '阿拉木图，27%'])
      expect(metrics.holds(word.replace(' ', ''))).toBe(true);
    expect(['Ա', 'ع', '🎉', '\u3164'].filter(metrics.holds)).toEqual([]);
  });
});
