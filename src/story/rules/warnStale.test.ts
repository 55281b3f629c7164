import { expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import type { Story } from '../types.ts';
import { warnStale } from './warnStale.ts';

const story = {
  meta: { checkEveryDays: 180 },
  proposals: [{ lastChecked: '2026-01-01' }, { lastChecked: '2026-01-02' }],
  // Only what the rule reads.
} as unknown as Story;

const warningsOn = (today: string) => warnStale(story, today).map(formatProblem);

test('the last day of the term is still in time, and so is a day before the check', () => {
  expect(warningsOn('2026-06-30')).toEqual([]);
  expect(warningsOn('2025-12-31')).toEqual([]);
});

test('a day later the first is stale, and the message says by how much', () => {
  expect(warningsOn('2026-07-01')).toEqual([
    'proposals.json: [0].lastChecked: found "2026-01-01", 181 days before 2026-07-01, expected a new look at what came after at least every 180 days',
  ]);
});
