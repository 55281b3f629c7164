import { expect, test } from 'vitest';
import { leaderReach } from './leaderReach.ts';

const box = { width: 40, height: 10 };

test('a leader ends where it meets the box of its name', () => {
  expect(leaderReach([0, 20], box)).toBeCloseTo(0.75);
  expect(leaderReach([-80, 0], box)).toBeCloseTo(0.75);
  expect(leaderReach([40, 40], box)).toBeCloseTo(0.875);
});

test('an anchor in the box of its name needs no leader, and a name without size is led to', () => {
  expect(leaderReach([0, 0], box)).toBe(0);
  expect(leaderReach([15, -4], box)).toBe(0);
  expect(leaderReach([3, 4], { width: 0, height: 0 })).toBe(1);
});
