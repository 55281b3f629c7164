import { expect, it } from 'vitest';
import { reckonTraffic } from './traffic.mjs';

const visits = {
  first: { answers: 4, bytes: 150_000 },
  use: { answers: 1, bytes: 50_000 },
  again: { answers: 1, bytes: 1_000 },
};

it('ten thousand readers who take 200 kB each a second are sixteen gigabits, and 7.2 terabytes an hour', () => {
  const traffic = reckonTraffic(visits, { readersPerSecond: 10_000, places: 300, pages: 40 });
  expect(traffic.answersPerSecond).toBe(50_000);
  expect(traffic.gigabits).toBeCloseTo(16);
  expect(traffic.terabytesPerHour).toBeCloseTo(7.2);
});

it('what the origin is asked depends on places and pages, not on readers', () => {
  const few = reckonTraffic(visits, { readersPerSecond: 1, places: 300, pages: 40 });
  const many = reckonTraffic(visits, { readersPerSecond: 1_000_000, places: 300, pages: 40 });
  // Each of 300 places may ask for each of 40 pages every 30 seconds.
  expect([few.originPerSecond, many.originPerSecond]).toEqual([400, 400]);
  expect(few.originMegabits).toBeCloseTo(3.2);
});
