import { expect, test } from 'vitest';
import type { LabelToPlace } from './label.ts';
import { layoutLabels } from './layout.ts';

const frame = { x: 0, y: 0, width: 540 };
const place = (labels: LabelToPlace[]) => layoutLabels(labels, frame, 1.35, 'medium');
const country = (id: string, x: number, y: number): LabelToPlace => ({
  id,
  kind: 'country',
  x,
  y,
  ems: 8,
  lines: 1,
});

test('no names give no placements', () => {
  expect(place([])).toEqual({});
});

test('a participant alone stands on its anchor', () => {
  expect(place([country('A', 270, 200)])).toEqual({ A: { dx: 0, dy: 0 } });
});

test('the second of two participants on one spot gives way', () => {
  const placed = place([country('A', 270, 200), country('B', 270, 200)]);
  expect(placed['A']).toEqual({ dx: 0, dy: 0 });
  expect(Math.abs(placed['B']?.dy ?? 0)).toBeGreaterThan(15);
});

test('a neighbour without room is left out', () => {
  const neighbour: LabelToPlace = { id: 'n', kind: 'neighbour', x: 270, y: 200, ems: 8, lines: 1 };
  expect(place([neighbour])).toHaveProperty('n');
  expect(place([country('A', 270, 200), neighbour])).not.toHaveProperty('n');
});

test('what lies outside the frame is left out, participants included', () => {
  expect(place([country('A', 900, 200)])).toEqual({});
});

test('a place keeps its name off its own mark', () => {
  const placed = place([{ id: 'town', kind: 'place', x: 270, y: 200, ems: 4, lines: 1 }]);
  expect(placed['town']?.dx).toBeGreaterThan(6 + (4 * 14) / 2);
});

test('crowded participants may stand off their anchors, but none nearer to another’s', () => {
  const crowd = [country('A', 250, 200), country('B', 262, 212), country('C', 274, 224)];
  const placed = layoutLabels(crowd, frame, 1.35, 'small');
  const scale = (196 * 1.35) / frame.width;
  for (const { id, x, y } of crowd) {
    const { dx, dy } = placed[id] ?? { dx: Number.NaN, dy: Number.NaN };
    const farness = (other: LabelToPlace) =>
      Math.hypot((other.x - x) * scale - dx, (other.y - y) * scale - dy);
    const nearest = crowd.toSorted((a, b) => farness(a) - farness(b))[0];
    expect(nearest?.id).toBe(id);
  }
});
