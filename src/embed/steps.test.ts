import { expect, test } from 'vitest';
import { stepAlong, stepAt } from './steps.ts';

const ids = ['start', 'place', 'last'];

test('a step is found by its id, and by its place counted from 1', () => {
  expect(stepAt('place', ids)).toBe(1);
  expect(stepAt('3', ids)).toBe(2);
});

test('a step there is not is none', () => {
  for (const wanted of ['0', '4', '-1', '1.5', 'other', '', undefined])
    expect(stepAt(wanted, ids)).toBeUndefined();
});

test('a track is shared out evenly among the steps, its end included', () => {
  expect([0, 299, 300, 599, 600, 900].map((y) => stepAlong(y, 900, 3))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('before, beyond and without a track there is still a step', () => {
  expect([
    stepAlong(-50, 900, 3),
    stepAlong(5000, 900, 3),
    stepAlong(10, 0, 3),
    stepAlong(10, 900, 0),
  ]).toEqual([0, 2, 0, 0]);
});
