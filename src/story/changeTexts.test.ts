import { expect, test } from 'vitest';
import { loadStory } from '../story/loadStory.ts';
import { changeTexts } from './changeTexts.ts';
import { walkWords } from './walkWords.ts';

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

test('every sentence of the real content is changed, and every id in it kept', () => {
  if (words === undefined) throw new Error('The story has no English.');
  const kept: string[] = [];
  walkWords(changeTexts(words, shout), '', {
    onText: (text, path, key) => {
      const plain = text.replace(/\{[^}]*\}|\]\([^)]*\)/g, '');
      if (key === 'text' && plain !== plain.toUpperCase()) kept.push(path);
    },
  });
  expect(kept).toEqual([]);
  expect(JSON.stringify(changeTexts(words, (pieces) => pieces))).toBe(JSON.stringify(words));
});
