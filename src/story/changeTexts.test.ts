import { expect, test } from 'vitest';
import { loadStory } from '../story/loadStory.ts';
import { changeTexts } from './changeTexts.ts';
import { walkWords } from './walkWords.ts';
import { isForReaders } from './wordKeys.ts';

const loaded = loadStory('src/content');
const words = loaded.ok ? loaded.story.words['en'] : undefined;
const shout = (pieces: string[]) => pieces.map((piece) => piece.toUpperCase());

test('figures, link targets and claims stay as they are, and only words change', () => {
  const opening = {
    kicker: 'On {day|year}',
    dateline: { text: 'See [the {n} cards](chapter:cards) [there]', claims: ['A01'] },
  };
  expect(changeTexts({ opening } as never, shout)).toEqual({
    opening: {
      kicker: 'ON {day|year}',
      dateline: { text: 'SEE [THE {n} CARDS](chapter:cards) [THERE]', claims: ['A01'] },
    },
  });
});

test('questions, their options and the kinds of a time axis are changed, whatever the kinds are named by', () => {
  const given = {
    quiz: [{ question: 'Who?', options: ['All'], right: 0 }],
    chapters: {
      place: { blocks: [{ kind: 'timeline', kinds: { place: 'There' }, items: [{ mark: 'place' }] }] },
    },
  };
  expect(changeTexts(given as never, shout)).toEqual({
    quiz: [{ question: 'WHO?', options: ['ALL'], right: 0 }],
    chapters: {
      place: { blocks: [{ kind: 'timeline', kinds: { place: 'THERE' }, items: [{ mark: 'place' }] }] },
    },
  });
});

test('every word of the real content is changed, and nothing in it where nothing is to be', () => {
  if (words === undefined) throw new Error('The story has no English.');
  const kept: string[] = [];
  for (const [file, tree] of Object.entries(changeTexts(words, shout)))
    walkWords(tree, `${file} `, {
      onText: (text, path, key) => {
        const plain = text.replace(/\{[^}]*\}|\]\([^)]*\)/g, '');
        if (file !== 'locale' && isForReaders(file, key) && plain !== plain.toUpperCase()) kept.push(path);
      },
    });
  expect(kept).toEqual([]);
  expect(JSON.stringify(changeTexts(words, (pieces) => pieces))).toBe(JSON.stringify(words));
});
