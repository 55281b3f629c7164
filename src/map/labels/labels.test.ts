import { describe, expect, it, test } from 'vitest';
import {
  breakWords,
  estimateTextWidth,
  isFigure,
  type LabelKind,
  type LabelToPlace,
  labelLines,
} from './label.ts';
import { createLandGrid } from './landGrid.ts';
import { layoutLabels } from './layout.ts';
import { hasLeader, leaderBoxes, leaderReach } from './leaders.ts';

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

describe('layoutLabels', () => {
  it('no names give no placements', () => {
    expect(place([])).toEqual({});
  });

  it('a participant alone stands on its anchor', () => {
    expect(place([country('A', 270, 200)])).toEqual({ A: { dx: 0, dy: 0 } });
  });

  it('the second of two participants on one spot gives way', () => {
    const placed = place([country('A', 270, 200), country('B', 270, 200)]);
    expect(placed['A']).toEqual({ dx: 0, dy: 0 });
    expect(Math.abs(placed['B']?.dy ?? 0)).toBeGreaterThan(15);
  });

  it('a neighbour without room is left out', () => {
    const neighbour: LabelToPlace = { id: 'n', kind: 'neighbour', x: 270, y: 200, width: 100, height: 17 };
    expect(place([neighbour])).toHaveProperty('n');
    expect(place([country('A', 270, 200), neighbour])).not.toHaveProperty('n');
  });

  it('what lies outside the frame is left out, participants included', () => {
    expect(place([country('A', 900, 200)])).toEqual({});
  });

  it('a place keeps its name off its own mark', () => {
    const placed = place([{ id: 'town', kind: 'place', x: 270, y: 200, width: 60, height: 19 }]);
    expect(placed['town']?.dx).toBeGreaterThan(6 + 60 / 2);
  });

  it('crowded participants may stand off their anchors, but none nearer to another’s', () => {
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

describe('layoutLabels › names of areas', () => {
  it('a name keeps off another’s land, rather than stand nearest to where it belongs', () => {
    const landAt = (x: number) => (x < 300 ? 'A' : 'B');
    const crowd = [country('A', 290, 200), country('B', 310, 200)];
    const placed = layoutLabels(crowd, frame, 1.35, 'medium', { landAt });
    const [a, b] = ['A', 'B'].map((id, at) => (crowd[at]?.x ?? 0) + (placed[id]?.dx ?? Number.NaN));
    expect(a).toBeLessThan(300);
    expect(b).toBeGreaterThan(300);
  });

  it('a name of a river is turned along it, and left out where it would touch another', () => {
    const river: LabelToPlace = { id: 'r', kind: 'river', x: 270, y: 200, width: 80, height: 17, angle: 45 };
    expect(place([river])).toHaveProperty('r');
    expect(place([country('A', 290, 220), river])).not.toHaveProperty('r');
  });
});

describe('estimateTextWidth', () => {
  it('no text has no width', () => {
    expect(estimateTextWidth('', false)).toBe(0);
  });

  it('capitals are wider than small letters, and a Chinese character is wider than both', () => {
    expect(estimateTextWidth('A', true)).toBeGreaterThan(estimateTextWidth('a', false));
    expect(estimateTextWidth('海', false)).toBeGreaterThan(estimateTextWidth('A', true));
  });

  it('the longest line counts', () => {
    expect(estimateTextWidth('Long\nSea', false)).toBe(estimateTextWidth('Long', false));
  });
});

describe('labelLines', () => {
  const roles = (...all: Parameters<typeof labelLines>) => labelLines(...all).map(({ role }) => role);

  it('sets a name alone, or above a figure or words', () => {
    expect(roles('Northland', undefined)).toEqual(['alone']);
    expect(roles('Northland', '27%')).toEqual(['title', 'figure']);
    expect(roles('Northland', 'none found')).toEqual(['title', 'words']);
  });

  it('leaves out the name above a person on a small map', () => {
    expect(roles('Northland', 'A. B.\nminister', 'large')).toEqual(['title', 'person', 'post']);
    expect(roles('Northland', 'A. B.\nminister', 'small')).toEqual(['person', 'post']);
  });

  it('takes two lines with figures for no person', () => {
    expect(roles('Northland', '18 of 29\n17 of 50')).toEqual(['title', 'words', 'words']);
  });
});

describe('isFigure', () => {
  it.each(['27%', '20–22 %', 'US$43.8bn', '438.2亿美元'])('holds for %s', (words) => {
    expect(isFigure(words)).toBe(true);
  });

  it.each(['none found', '24 Sept 2025', 'US$43.82 billion'])('does not hold for %s', (words) => {
    expect(isFigure(words)).toBe(false);
  });
});

describe('breakWords', () => {
  it('breaks long words near their middle, and short ones nowhere', () => {
    expect(breakWords('September 2025')).toEqual(['September', ' 2025']);
    expect(breakWords('April 2026')).toEqual(['April 2026']);
    expect(breakWords('Incomprehensibility')).toEqual(['Incomprehensibility']);
  });
});

const square = (x: number, side: number) => `M${x} 0l${side} 0 0 ${side}-${side} 0z`;

describe('createLandGrid', () => {
  const at = createLandGrid(
    { A: `${square(0, 40)}m10 10l20 0 0 20-20 0z`, B: square(60, 40) },
    [0, 0, 100, 100],
  );

  it('knows whose land a point lies on, and that none lies between', () => {
    expect(at(5, 5)).toBe('A');
    expect(at(80, 20)).toBe('B');
    expect(at(50, 20)).toBeUndefined();
  });

  it('leaves a hole to nobody', () => {
    expect(at(20, 20)).toBeUndefined();
  });

  it('knows nothing outside its extent', () => {
    expect(at(-5, 5)).toBeUndefined();
    expect(at(5, 500)).toBeUndefined();
  });
});

const label = (kind: LabelKind) => ({ kind, height: 20, circle: undefined });

describe('hasLeader', () => {
  it('a name beside its mark has no leader, one far above it has', () => {
    expect(hasLeader(label('place'), { dx: 60, dy: 0 }, 1)).toBe(false);
    expect(hasLeader(label('place'), { dx: 0, dy: -60 }, 1)).toBe(true);
  });

  it('a participant’s name is led to from nearer where its land is smaller', () => {
    expect(hasLeader(label('country'), { dx: 0, dy: 25 }, 1)).toBe(false);
    expect(hasLeader(label('country'), { dx: 0, dy: 25 }, 0.25)).toBe(true);
  });

  it('waters and neighbours never have leaders', () => {
    expect(hasLeader(label('water'), { dx: 90, dy: 90 }, 1)).toBe(false);
    expect(hasLeader(label('neighbour'), { dx: 90, dy: 90 }, 1)).toBe(false);
  });
});

describe('leaderBoxes', () => {
  it('a leader keeps clear of its own mark and ends at its name', () => {
    const boxes = leaderBoxes(
      { x: 0, y: 0 },
      { dx: 0, dy: 60 },
      { left: -20, right: 20, top: 50, bottom: 70 },
    );
    expect(boxes.length).toBeGreaterThan(4);
    for (const { top, bottom } of boxes) {
      expect(top).toBeGreaterThan(10);
      expect(bottom).toBeLessThan(52);
    }
  });

  it('a name on its anchor has nothing to be led along', () => {
    expect(leaderBoxes({ x: 5, y: 5 }, { dx: 0, dy: 0 })).toEqual([]);
  });
});

describe('leaderReach', () => {
  const box = { width: 40, height: 10 };

  it('a leader ends where it meets the box of its name', () => {
    expect(leaderReach([0, 20], box)).toBeCloseTo(0.75);
    expect(leaderReach([-80, 0], box)).toBeCloseTo(0.75);
    expect(leaderReach([40, 40], box)).toBeCloseTo(0.875);
  });

  it('an anchor in the box of its name needs no leader, and a name without size is led to', () => {
    expect(leaderReach([0, 0], box)).toBe(0);
    expect(leaderReach([15, -4], box)).toBe(0);
    expect(leaderReach([3, 4], { width: 0, height: 0 })).toBe(1);
  });
});
