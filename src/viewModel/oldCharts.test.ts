import { expect, test } from 'vitest';
import type { Block, Fact } from '../model/types.ts';
import { findCells, marksOf } from './oldCharts.ts';

const day = '2025-04-26';
const fact = (id: string, attributedTo: string, topic: string, date: string | null = day): Fact => ({
  id,
  attributedTo,
  topic,
  date,
  use: 'core',
  countries: [],
  paragraph: null,
  sources: ['one'],
  confidence: 'high',
  statement: id,
});
const block = (rows: { topics: string[]; claims?: string[] }[]): Extract<Block, { kind: 'matrix' }> => ({
  kind: 'matrix',
  point: { text: 'Point', claims: [] },
  sections: ['A'],
  voices: [['host'], ['joint']],
  rows,
});

test('without facts every cell is empty', () => {
  expect(findCells(block([{ topics: ['trade'] }]), [], day)).toEqual([[[], []]]);
});

test('a fact stands where its topic and its voice meet', () => {
  const facts = [fact('A01', 'joint', 'trade'), fact('A02', 'host', 'other')];
  expect(findCells(block([{ topics: ['trade'] }]), facts, day)).toEqual([[[], ['A01']]]);
});

test('a fact that a row names leaves the row of its topic', () => {
  const rows = [{ topics: ['trade'] }, { topics: [], claims: ['A01'] }];
  expect(findCells(block(rows), [fact('A01', 'host', 'trade')], day)).toEqual([
    [[], []],
    [['A01'], []],
  ]);
});

test('facts of another day or another section are no statements of the meeting', () => {
  const facts = [fact('A01', 'host', 'trade', '2022-06-08'), fact('E01', 'host', 'trade')];
  expect(findCells(block([{ topics: ['trade'] }]), facts, day)).toEqual([[[], []]]);
});

test('facts told in one sentence share one mark, and an untold fact has none', () => {
  const sentences = { A01: { href: '#s-1', text: 'Both.' }, A02: { href: '#s-1', text: 'Both.' } };
  expect(marksOf(['A01', 'A02', 'A03'], sentences)).toEqual([{ href: '#s-1', text: 'Both.' }]);
});
