import { expect, test } from 'vitest';
import { parseInline } from './inline.ts';

test('plain words are one piece', () => {
  expect(parseInline('No markup.')).toEqual([{ kind: 'text', text: 'No markup.' }]);
});

test('an empty sentence has no pieces', () => {
  expect(parseInline('')).toEqual([]);
});

test('a figure keeps its variant', () => {
  expect(parseInline('on {day|year}.')).toEqual([
    { kind: 'text', text: 'on ' },
    { kind: 'value', name: 'day', variant: 'year' },
    { kind: 'text', text: '.' },
  ]);
});

test('a link may hold a figure', () => {
  expect(parseInline('[the {n} cards](chapter:proposals)')).toEqual([
    {
      kind: 'link',
      to: 'chapter',
      id: 'proposals',
      children: [
        { kind: 'text', text: 'the ' },
        { kind: 'value', name: 'n', variant: undefined },
        { kind: 'text', text: ' cards' },
      ],
    },
  ]);
});

test('a link of an unknown kind stays text', () => {
  expect(parseInline('[x](javascript:alert)')).toEqual([{ kind: 'text', text: '[x](javascript:alert)' }]);
});
