import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/support/runs.ts';
import { spreadLabels, stackLevels } from './spreadLabels.ts';

test('no labels need no places', () => {
  expect(spreadLabels([], 10, [0, 100])).toEqual([]);
});

test('one label stands at its position, or at the nearest end of the extent', () => {
  expect(spreadLabels([40], 10, [0, 100])).toEqual([40]);
  expect(spreadLabels([140], 10, [0, 100])).toEqual([100]);
});

test('labels far enough apart stay where they are', () => {
  expect(spreadLabels([10, 30, 90], 10, [0, 100])).toEqual([10, 30, 90]);
});

test('equal positions spread evenly around the one they share', () => {
  expect(spreadLabels([50, 50, 50], 10, [0, 100])).toEqual([40, 50, 60]);
});

test('labels pushed over the end come back inside it', () => {
  expect(spreadLabels([98, 99], 10, [0, 100])).toEqual([90, 100]);
});

test('an extent too short for all is shared evenly', () => {
  expect(spreadLabels([0, 0, 0], 10, [0, 10])).toEqual([0, 5, 10]);
});

test('whatever the positions, labels keep their order, their gap and the extent', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (all) => {
      const positions = [...all].sort((a, b) => a - b);
      const places = spreadLabels(positions, 20, [0, 400]);
      expect(places).toHaveLength(positions.length);
      places.forEach((place, index) => {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(400 + 1e-9);
        expect(place - (places[index - 1] ?? -20)).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }),
    runs(100),
  );
});

test('marks that are near each other stand on levels of their own, others share the first', () => {
  expect(stackLevels([0, 3, 20, 22, 24], 5)).toEqual([0, 1, 0, 1, 2]);
  expect(stackLevels([], 5)).toEqual([]);
});
