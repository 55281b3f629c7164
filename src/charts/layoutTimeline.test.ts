import { expect, test } from 'vitest';
import { layoutTimeline, leaderPath } from './layoutTimeline.ts';

const on = (...dates: string[]) => dates.map((iso) => ({ iso, label: 'Ministers, Lanford' }));

test('no dates leave an axis of the end’s own year', () => {
  const { marks, ticks, height } = layoutTimeline([], '2026-11-23');
  expect(marks).toEqual([]);
  expect(ticks.map(({ iso }) => iso)).toEqual(['2026-01-01']);
  expect(height).toBeGreaterThan(0);
});

test('one date has its label beside its mark', () => {
  const { marks } = layoutTimeline(on('2020-07-16'), '2026-11-23');
  expect(marks).toHaveLength(1);
  expect(marks[0]?.label).toBe(marks[0]?.at);
});

test('equal years are equally long, to a day', () => {
  const { ticks } = layoutTimeline(on('2020-07-16'), '2026-11-23');
  const lengths = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
  for (const length of lengths) expect(Math.abs(length - 5)).toBeLessThan(0.03);
});

test('marks of one day stand side by side, and their labels one below the other', () => {
  const { marks } = layoutTimeline(on('2025-06-17', '2025-06-17'), '2026-11-23');
  expect(marks[0]?.at).toBe(marks[1]?.at);
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1]);
  expect((marks[1]?.label ?? 0) - (marks[0]?.label ?? 0)).toBeCloseTo(1.625, 2);
});

test('many dates in a short time make the axis as long as their labels need', () => {
  const dates = on(...Array.from({ length: 20 }, () => '2025-06-17'));
  const { marks, height } = layoutTimeline(dates, '2025-06-30');
  expect(height).toBeGreaterThan(19 * 1.625);
  expect(new Set(marks.map(({ label }) => label)).size).toBe(20);
});

test('a very long label pushes all labels further apart', () => {
  const long = {
    iso: '2025-06-17',
    label: 'A very long name of a meeting of ministers, and where it was held',
  };
  const { marks } = layoutTimeline([long, long], '2026-11-23');
  expect((marks[1]?.label ?? 0) - (marks[0]?.label ?? 0)).toBeGreaterThan(2 * 1.125);
});

test('an end on the first day of a year cannot divide by zero', () => {
  const { end, marks } = layoutTimeline(on('2025-01-01'), '2025-01-01');
  expect(Number.isFinite(end)).toBe(true);
  expect(Number.isFinite(marks[0]?.at)).toBe(true);
});

test('marks far apart all stand on the axis', () => {
  const { marks } = layoutTimeline(on('2020-07-16', '2023-05-18', '2025-06-17'), '2026-11-23');
  expect(marks.map(({ lane }) => lane)).toEqual([0, 0, 0]);
});

test('no label stands on the line of the end', () => {
  const { marks, end } = layoutTimeline(on('2026-11-20', '2026-11-22'), '2026-11-23');
  for (const { label } of marks) expect(end - label).toBeGreaterThan(1.6);
});

test('a leader to a label at its own height is straight', () => {
  expect(leaderPath(5, 5, [1, 3])).toBe('M1,5L3,5');
  expect(leaderPath(5, 7, [1, 3])).toBe('M1,5C2,5,2,7,3,7');
});
