import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../tests/support/storyProvider.tsx';
import type { SourcedLine } from '../viewModel/lines.ts';
import { SourcedLines } from './EvidenceList.tsx';

// @vitest-environment happy-dom

const from = (voice: string, url: string | null = 'https://paper.example/') => [
  { voice, sources: [{ number: 1, publisher: 'The Paper', url }] },
];
const line = (text: string, changes: Partial<SourcedLine> = {}): SourcedLine => ({
  spans: [text],
  claims: ['A01'],
  evidence: from('One says'),
  ...changes,
});

const items = () => screen.getAllByRole('listitem');

test('neighbours that rest on the same evidence share an item, and it is said once', () => {
  draw(<SourcedLines lines={[line('It rained.'), line('It poured.')]} />);
  expect(items()).toHaveLength(1);
  expect(screen.getAllByText('One says')).toHaveLength(1);
});

test('lines of different voices stand apart, each with its own', () => {
  draw(<SourcedLines lines={[line('It rained.'), line('It did not.', { evidence: from('Two says') })]} />);
  expect(items().map((item) => within(item).getByText(/says/).textContent)).toEqual(['One says', 'Two says']);
});

test('a dated line stands alone, with its date first', () => {
  draw(
    <SourcedLines lines={[line('It rained.', { date: '1 May' }), line('It poured.', { date: '2 May' })]} />,
  );
  expect(items().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^1 May/),
    expect.stringMatching(/^2 May/),
  ]);
});

test('every sentence keeps its own facts, also where the evidence is shared', () => {
  draw(<SourcedLines lines={[line('It rained.'), line('It poured.', { claims: ['A02', 'A03'] })]} />);
  expect(screen.getByText('It poured.')).toHaveAttribute('data-claims', 'A02 A03');
});

test('a source is linked where it has an address, and named where it has none', () => {
  draw(
    <SourcedLines lines={[line('It rained.'), line('It poured.', { evidence: from('Two says', null) })]} />,
  );
  expect(screen.getAllByRole('link', { name: 'The Paper' })).toHaveLength(1);
  expect(items()[1]).toHaveTextContent('Two says: The Paper');
});

test('no lines make an empty list', () => {
  draw(<SourcedLines lines={[]} />);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});
