import { expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import type { ProposalWords, Story } from '../types.ts';
import { checkFollowUps } from './checkFollowUps.ts';

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
