import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import type { ProposalWords, Story } from '../types.ts';
import { checkFollowUps, warnStale } from './claims.ts';

type After = ProposalWords['after'][number];

function linesFor(...after: After[]): string[] {
  const story = {
    facts: [
      { id: 'A01', attributedTo: 'host' },
      { id: 'A02', attributedTo: 'dataset' },
    ],
    words: { en: { proposals: { one: { after } } } },
    // Only what the rule reads.
  } as unknown as Story;
  return checkFollowUps(story).map(formatProblem);
}

const after = (claims: string[], status?: After['status']): After => ({
  date: 'day',
  sentence: { text: 'Something came after.', claims },
  ...(status === undefined ? {} : { status }),
});

test('what came after without a status stops the build, and the message lists them all', () => {
  expect(linesFor(after(['A01'], 'signed'), after(['A01', 'A02']))).toEqual([
    'locales/en/proposals.json: one.after[1].status: found nothing, expected one of announced-before, announced, signed, opened, under-way, stated-only, nothing-found, because it rests on more than data',
  ]);
});

test('data alone report no step and need no status', () => {
  expect(linesFor(after(['A02']))).toEqual([]);
});

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
