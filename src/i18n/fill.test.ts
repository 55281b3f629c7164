import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test('zero is a value', () => {
  expect(fill('{n} of {total}', { n: 0, total: 11 })).toBe('0 of 11');
});

test('a name without a value stays visible', () => {
  expect(fill('Close {name}', {})).toBe('Close {name}');
});
