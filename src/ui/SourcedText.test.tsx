import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../tests/support/storyProvider.tsx';
import type { NotedLine, SourcedLine } from '../viewModel/lines.ts';
import { FootnotedText, SourcedLines } from './SourcedText.tsx';

// @vitest-environment happy-dom

const line = (changes: Partial<NotedLine> = {}): NotedLine => ({
  spans: ['It rained.'],
  claims: ['A01', 'A02'],
  note: 3,
  voices: [{ id: 'one', words: 'One says' }],
  ...changes,
});

const drawLine = (changes?: Partial<NotedLine>) =>
  draw(<FootnotedText line={line(changes)} chapter="weather" />);

test('a sentence carries the facts it rests on and the voices it speaks with', () => {
  drawLine();
  const sentence = screen.getByText('It rained.');
  expect(sentence).toHaveAttribute('data-claims', 'A01 A02');
  expect(sentence).toHaveAttribute('data-voice', 'one');
});

test('its mark leads to its note, and is named by whose word it is and the number', () => {
  drawLine();
  const mark = screen.getByRole('doc-noteref');
  expect(mark).toHaveTextContent('One says 3');
  expect(mark).toHaveAttribute('href', '#note-weather-3');
});

test('a sentence that states no fact has no mark', () => {
  drawLine({ claims: [], note: 0, voices: [] });
  expect(screen.queryByRole('doc-noteref')).toBeNull();
  expect(screen.getByText('It rained.')).not.toHaveAttribute('data-claims');
});

test('a sentence that is not translated says which language it stands in, and its mark stays the page’s', () => {
  drawLine({ lang: 'sv' });
  expect(screen.getByText('It rained.')).toHaveAttribute('lang', 'sv');
  expect(screen.getByRole('doc-noteref').closest('[lang="sv"]')).toBeNull();
});

test('links inside the sentence stay links', () => {
  drawLine({ spans: ['In ', { text: 'Aland', href: '/countries/aland/', country: 'AAA' }, ' it rained.'] });
  expect(screen.getByRole('link', { name: 'Aland' })).toHaveAttribute('data-country', 'AAA');
});

// @vitest-environment happy-dom

const from = (voice: string, url: string | null = 'https://paper.example/') => [
  { voice, sources: [{ number: 1, publisher: 'The Paper', url }] },
];
const sourcedLine = (text: string, changes: Partial<SourcedLine> = {}): SourcedLine => ({
  spans: [text],
  claims: ['A01'],
  evidence: from('One says'),
  ...changes,
});

const items = () => screen.getAllByRole('listitem');

test('a line that is not translated says which language it stands in', () => {
  draw(<SourcedLines lines={[sourcedLine('It rained.', { lang: 'sv' })]} />);
  expect(screen.getByText('It rained.')).toHaveAttribute('lang', 'sv');
});

test('neighbours that rest on the same evidence share an item, and it is said once', () => {
  draw(<SourcedLines lines={[sourcedLine('It rained.'), sourcedLine('It poured.')]} />);
  expect(items()).toHaveLength(1);
  expect(screen.getAllByText('One says')).toHaveLength(1);
});

test('lines of different voices stand apart, each with its own', () => {
  draw(
    <SourcedLines
      lines={[sourcedLine('It rained.'), sourcedLine('It did not.', { evidence: from('Two says') })]}
    />,
  );
  expect(items().map((item) => within(item).getByText(/says/).textContent)).toEqual(['One says', 'Two says']);
});

test('a dated line stands alone, with its date first', () => {
  draw(
    <SourcedLines
      lines={[sourcedLine('It rained.', { date: '1 May' }), sourcedLine('It poured.', { date: '2 May' })]}
    />,
  );
  expect(items().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^1 May/),
    expect.stringMatching(/^2 May/),
  ]);
});

test('every sentence keeps its own facts, also where the evidence is shared', () => {
  draw(
    <SourcedLines
      lines={[sourcedLine('It rained.'), sourcedLine('It poured.', { claims: ['A02', 'A03'] })]}
    />,
  );
  expect(screen.getByText('It poured.')).toHaveAttribute('data-claims', 'A02 A03');
});

test('a source is linked where it has an address, and named where it has none', () => {
  draw(
    <SourcedLines
      lines={[sourcedLine('It rained.'), sourcedLine('It poured.', { evidence: from('Two says', null) })]}
    />,
  );
  expect(screen.getAllByRole('link', { name: 'The Paper' })).toHaveLength(1);
  expect(items()[1]).toHaveTextContent('Two says: The Paper');
});

test('no lines make an empty list', () => {
  draw(<SourcedLines lines={[]} />);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});
