import { expect, test } from 'vitest';
import { hasLeader, leaderBoxes } from './leaders.ts';

test('a name beside its mark has no leader, one far above it has', () => {
  expect(hasLeader('place', { dx: 60, dy: 0 }, 1)).toBe(false);
  expect(hasLeader('place', { dx: 0, dy: -60 }, 1)).toBe(true);
});

test('a participant’s name is led to from nearer where its land is smaller', () => {
  expect(hasLeader('country', { dx: 0, dy: 25 }, 1)).toBe(false);
  expect(hasLeader('country', { dx: 0, dy: 25 }, 0.25)).toBe(true);
});

test('waters and neighbours never have leaders', () => {
  expect(hasLeader('water', { dx: 90, dy: 90 }, 1)).toBe(false);
  expect(hasLeader('neighbour', { dx: 90, dy: 90 }, 1)).toBe(false);
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
