import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../tests/support/storyProvider.tsx';
import type { NotedLine } from '../viewModel/lines.ts';
import { FootnotedText } from './NotedText.tsx';

// @vitest-environment happy-dom

const line = (changes: Partial<NotedLine> = {}): NotedLine => ({
  spans: ['It rained.'],
  claims: ['A01', 'A02'],
  note: 3,
  voices: [{ id: 'one', words: 'One says' }],
  ...changes,
});

const drawLine = (changes?: Partial<NotedLine>) =>
  draw(<FootnotedText line={line(changes)} chapter="weather" noteName="Note {n}" />);

test('a sentence carries the facts it rests on and the voices it speaks with', () => {
  drawLine();
  const sentence = screen.getByText('It rained.');
  expect(sentence).toHaveAttribute('data-claims', 'A01 A02');
  expect(sentence).toHaveAttribute('data-voice', 'one');
});

test('its mark leads to its note, and is named by whose word it is and the number', () => {
  drawLine();
  const mark = screen.getByRole('link');
  expect(mark).toHaveAttribute('href', '#note-weather-3');
  expect(mark).toHaveAccessibleName(/One says.*Note.*3/);
});

test('a sentence that states no fact has no mark', () => {
  drawLine({ claims: [], note: 0, voices: [] });
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('It rained.')).not.toHaveAttribute('data-claims');
});

test('links inside the sentence stay links', () => {
  drawLine({ spans: ['In ', { text: 'Aland', href: '/countries/aland/', country: 'AAA' }, ' it rained.'] });
  expect(screen.getByRole('link', { name: 'Aland' })).toHaveAttribute('data-country', 'AAA');
});
