import { expect, test } from 'vitest';
import { sampleRoutePath } from './routePaths.ts';

test('fewer than two stops have no course', () => {
  expect(sampleRoutePath([])).toEqual([]);
  expect(sampleRoutePath([[3, 4]])).toEqual([]);
});

test('a course passes through every stop, in steps of about two units', () => {
  const stops: [number, number][] = [
    [0, 0],
    [40, 10],
    [80, 0],
    [100, 30],
  ];
  const course = sampleRoutePath(stops);
  for (const [x, y] of stops.slice(1))
    expect(Math.min(...course.map((spot) => Math.hypot(spot[0] - x, spot[1] - y)))).toBeLessThan(0.01);
  const steps = course
    .slice(1)
    .map(([x, y], at) => Math.hypot(x - (course[at]?.[0] ?? 0), y - (course[at]?.[1] ?? 0)));
  expect(Math.max(...steps)).toBeLessThan(4);
});
