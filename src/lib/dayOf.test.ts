import { expect, test } from 'vitest';
import { dayOf } from './dayOf.ts';

test('a day is the one on the reader’s own calendar, whatever day it is in Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
