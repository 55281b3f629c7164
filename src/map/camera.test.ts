import { expect, test } from 'vitest';
import { cameraMove } from './camera.ts';

const wide = { x: 0, y: 0, width: 400 };

test('a camera that stays does not move', () => {
  expect(cameraMove(wide, { ...wide }, 1.35)).toBeUndefined();
});

test('frames too far apart are cut between', () => {
  expect(cameraMove(wide, { x: 100, y: 100, width: 100 }, 1.35)).toBeUndefined();
  expect(cameraMove({ x: 100, y: 100, width: 100 }, wide, 1.35)).toBeUndefined();
});

test('a map drawn for half the width starts at half its scale', () => {
  expect(cameraMove(wide, { x: 100, y: 50, width: 200 }, 1.35)).toMatch(/scale\(0\.5\)$/);
});

test('the move is measured in widths of the frame it leaves', () => {
  expect(cameraMove(wide, { x: 100, y: 0, width: 400 }, 1)).toBe(
    'translate(calc(min(100cqw, 100cqh * 1) * 0.25), calc(min(100cqw, 100cqh * 1) * 0 + (100cqh - min(100cqw, 100cqh * 1) / 1) / 2 * 0)) scale(1)',
  );
});

test('at its end the move has come to rest', () => {
  expect(cameraMove(wide, { x: 100, y: 0, width: 300 }, 1, 1)).toMatch(/\* 0\), .*scale\(1\)$/);
});
