import { expect, test } from 'vitest';
import type { LabelKind } from './label.ts';
import { hasLeader, leaderBoxes, leaderReach } from './leaders.ts';

const label = (kind: LabelKind) => ({ kind, height: 20, circle: undefined });

test('a name beside its mark has no leader, one far above it has', () => {
  expect(hasLeader(label('place'), { dx: 60, dy: 0 }, 1)).toBe(false);
  expect(hasLeader(label('place'), { dx: 0, dy: -60 }, 1)).toBe(true);
});

test('a participant’s name is led to from nearer where its land is smaller', () => {
  expect(hasLeader(label('country'), { dx: 0, dy: 25 }, 1)).toBe(false);
  expect(hasLeader(label('country'), { dx: 0, dy: 25 }, 0.25)).toBe(true);
});

test('waters and neighbours never have leaders', () => {
  expect(hasLeader(label('water'), { dx: 90, dy: 90 }, 1)).toBe(false);
  expect(hasLeader(label('neighbour'), { dx: 90, dy: 90 }, 1)).toBe(false);
});

test('a leader keeps clear of its own mark and ends at its name', () => {
  const boxes = leaderBoxes({ x: 0, y: 0 }, { dx: 0, dy: 60 }, { left: -20, right: 20, top: 50, bottom: 70 });
  expect(boxes.length).toBeGreaterThan(4);
  for (const { top, bottom } of boxes) {
    expect(top).toBeGreaterThan(10);
    expect(bottom).toBeLessThan(52);
  }
});

test('a name on its anchor has nothing to be led along', () => {
  expect(leaderBoxes({ x: 5, y: 5 }, { dx: 0, dy: 0 })).toEqual([]);
});

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
