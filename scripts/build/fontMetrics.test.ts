// @vitest-environment node
import { expect, it } from 'vitest';
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
  expect(['қ', 'ع', '🎉', '\u3164'].filter(metrics.holds)).toEqual([]);
});
