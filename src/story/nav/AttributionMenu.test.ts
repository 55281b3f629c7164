import { expect, test } from 'vitest';
import { highlightVoice } from './AttributionMenu.tsx';

// @vitest-environment happy-dom

function statements(...voices: string[]): HTMLElement {
  const root = document.createElement('div');
  for (const voice of voices) {
    const statement = document.createElement('span');
    statement.dataset['voice'] = voice;
    root.append(statement);
  }
  return root;
}

const quiet = (root: HTMLElement) => [...root.children].map((one) => one.hasAttribute('data-quiet'));

test('one voice stays, the others are quieted, and the count is of those that stay', () => {
  const root = statements('a', 'b', 'a b');
  expect(highlightVoice('a', root)).toBe(2);
  expect(quiet(root)).toEqual([false, true, false]);
});

test('a voice is matched whole: a country of the same first letters is another', () => {
  const root = statements('country-AAB', 'country-AA');
  expect(highlightVoice('country-AA', root)).toBe(1);
});

test('no voice in focus quiets none', () => {
  const root = statements('a', 'b');
  highlightVoice('a', root);
  expect(highlightVoice('', root)).toBe(2);
  expect(quiet(root)).toEqual([false, false]);
});
