import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../tests/support/properties.ts';
import { loadStory } from './loadStory.ts';
import { pseudoText } from './pseudoLocale.ts';
import { isForReaders, keyBelow, mapStrings, visitStrings } from './strings.ts';

test('a status is an id in prose, and a label among the words of the controls', () => {
  expect(isForReaders('proposals', 'status')).toBe(false);
  expect(isForReaders('interface', 'status')).toBe(true);
});

test('a kind of a time axis is words, even where its name is that of a key of ids', () => {
  expect(isForReaders('charts', keyBelow('kinds', 'status'))).toBe(true);
  expect(isForReaders('charts', keyBelow('after', 'status'))).toBe(false);
});

const loaded = loadStory('tests/fixtures/stories/lantern-lake');
const words = loaded.ok ? loaded.story.words['en'] : undefined;
const shout = (pieces: string[]) => pieces.map((piece) => piece.toUpperCase());

test('figures, link targets and claims stay as they are, and only words change', () => {
  const opening = {
    kicker: 'On {day|year}',
    point: { text: 'See [the {n} cards](chapter:cards) [there]', claims: ['A01'] },
  };
  expect(mapStrings({ opening } as never, shout)).toMatchObject({
    opening: {
      kicker: 'ON {day|year}',
      point: { text: 'SEE [THE {n} CARDS](chapter:cards) [THERE]', claims: ['A01'] },
    },
  });
});

test('questions, their options and the kinds of a time axis are changed, whatever the kinds are named by', () => {
  const given = {
    quiz: [{ question: 'Who?', options: ['All'], right: 0 }],
    charts: { timeline: { kinds: { date: 'There' } } },
  };
  expect(mapStrings(given as never, shout)).toMatchObject({
    quiz: [{ question: 'WHO?', options: ['ALL'], right: 0 }],
    charts: { timeline: { kinds: { date: 'THERE' } } },
  });
});

test('every word of a story is changed, and nothing in it where nothing is to be', () => {
  if (words === undefined) throw new Error('The story has no English.');
  const kept: string[] = [];
  for (const [file, tree] of Object.entries(mapStrings(words, shout)))
    visitStrings(tree, `${file} `, {
      onText: (text, path, key) => {
        const plain = text.replace(/\{[^}]*\}|\]\([^)]*\)/g, '');
        if (file !== 'locale' && isForReaders(file, key) && plain !== plain.toUpperCase()) kept.push(path);
      },
    });
  expect(kept).toEqual([]);
  expect(JSON.stringify(mapStrings(words, (pieces) => pieces))).toBe(JSON.stringify(words));
});

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
