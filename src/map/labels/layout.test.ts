import { describe, expect, test } from 'vitest';
import type { LabelToPlace } from './label.ts';
import { layoutLabels } from './layout.ts';

const frame = { x: 0, y: 0, width: 540 };
const place = (labels: LabelToPlace[]) => layoutLabels(labels, frame, 1.35, 'medium');
const country = (id: string, x: number, y: number): LabelToPlace => ({
  id,
  kind: 'country',
  x,
  y,
  width: 124,
  height: 21,
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
  const neighbour: LabelToPlace = { id: 'n', kind: 'neighbour', x: 270, y: 200, width: 100, height: 17 };
  expect(place([neighbour])).toHaveProperty('n');
  expect(place([country('A', 270, 200), neighbour])).not.toHaveProperty('n');
});

test('what lies outside the frame is left out, participants included', () => {
  expect(place([country('A', 900, 200)])).toEqual({});
});

test('a place keeps its name off its own mark', () => {
  const placed = place([{ id: 'town', kind: 'place', x: 270, y: 200, width: 60, height: 19 }]);
  expect(placed['town']?.dx).toBeGreaterThan(6 + 60 / 2);
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

describe('a label of a circle', () => {
  const circle = { x: 270, y: 180, r: 20 };
  const label: LabelToPlace = { ...country('A', 270, 200), circle: 20 };

  test('hangs below it where there is room', () => {
    const placed = layoutLabels([label], frame, 1.35, 'medium', { circles: [circle] });
    expect(placed['A']).toEqual({ dx: 0, dy: 13 });
  });

  test('stands nearer to its own than to another', () => {
    const circles = [
      { x: 250, y: 180, r: 14 },
      { x: 290, y: 205, r: 12 },
    ];
    const crowd = circles.map(
      ({ x, y, r }, at): LabelToPlace => ({ ...country(`${at}`, x, y + r), circle: r }),
    );
    const placed = layoutLabels(crowd, frame, 1.35, 'medium', { circles });
    for (const [at, own] of circles.entries()) {
      const { dx, dy } = placed[`${at}`] ?? { dx: Number.NaN, dy: Number.NaN };
      const farness = ({ x, y }: { x: number; y: number }) =>
        Math.hypot(own.x + dx - x, own.y + own.r + dy - y);
      expect(Math.min(...circles.map(farness))).toBe(farness(own));
    }
  });
});

test('a name keeps off another’s land, rather than stand nearest to where it belongs', () => {
  const landAt = (x: number) => (x < 300 ? 'A' : 'B');
  const crowd = [country('A', 290, 200), country('B', 310, 200)];
  const placed = layoutLabels(crowd, frame, 1.35, 'medium', { landAt });
  const [a, b] = ['A', 'B'].map((id, at) => (crowd[at]?.x ?? 0) + (placed[id]?.dx ?? Number.NaN));
  expect(a).toBeLessThan(300);
  expect(b).toBeGreaterThan(300);
});

test('a name of a river is turned along it, and left out where it would touch another', () => {
  const river: LabelToPlace = { id: 'r', kind: 'river', x: 270, y: 200, width: 80, height: 17, angle: 45 };
  expect(place([river])).toHaveProperty('r');
  expect(place([country('A', 290, 220), river])).not.toHaveProperty('r');
});
