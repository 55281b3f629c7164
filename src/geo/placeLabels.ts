import { bestSpot, type Spot } from './bestSpot.ts';
import type { LabelToPlace, Placement } from './label.ts';
import { isMarked, spotsNear } from './labelSpots.ts';
import { type LabelView, makeLabelView } from './labelView.ts';
import { leaderReach } from './leaderReach.ts';
import { greatestFrameHeightPx, leastFrameHeightPx, type MapSize } from './mapSizes.ts';
import { areaOf } from './rect.ts';

/** Kinds from first placed to last: what comes later gives way. */
const order = ['country', 'venue', 'place', 'water', 'neighbour'] as const;

/** How much of a place's name on a small map may touch something, all four heights together: names are taken to be this much wider than in most faces. */
const MOST_TOUCHED = 0.15;

/**
 * Where each name stands in a frame, by rule: participants and places in use are always shown (on a small map, places where
 * there is room), on the first candidate spot that touches nothing, else on the one that touches least; other names are left
 * out when no spot is free. Names keep off routes, and lines that lead to them off marks and other names.
 *
 * @param frame top left corner and width in map units
 * @param aspect the frame's width divided by its height, above 0
 * @returns a placement by id; an id that is missing is not shown
 */
export function placeLabels(
  labels: readonly LabelToPlace[],
  frame: { x: number; y: number; width: number },
  aspect: number,
  size: MapSize,
  /** Lines of the key at the bottom right, 0 where the scene needs none. */
  keyLines = 0,
  /** Spots along the routes of the scene, in map units. */
  course: readonly (readonly [x: number, y: number])[] = [],
): Record<string, Placement> {
  const [least, greatest] = [leastFrameHeightPx[size], greatestFrameHeightPx[size]];
  const views = [0, 0.3, 0.55, 1].map((share) => {
    const height = least + share * (greatest - least);
    return makeLabelView(labels, frame, { width: height * aspect, height }, size, keyLines, course);
  });
  const placed = new Map<LabelToPlace, Spot>();
  const inUse = labels.filter((label) => label.kind === 'country' || isMarked(label));
  for (const label of inOrder(inUse)) {
    const spot = bestSpot(label, views, placed, size);
    if (spot !== undefined) placed.set(label, spot);
    settle(views, placed, size);
  }
  nudge(views, placed, size);
  // A route may run under a name, rather than end at a mark that nobody names.
  const withoutCourse = views.map((view) => ({ ...view, course: [] }));
  for (const [label] of placed) {
    if (isNeeded(label, size)) continue;
    const isCrowded = (spot: Spot) => spot.cost - spot.onCourse > areaOf(spot.rects[0]) * MOST_TOUCHED;
    const found = [views, withoutCourse].map((some) => bestSpot(label, some, placed, size));
    const spot = found.find((one) => one !== undefined && !isCrowded(one));
    if (spot === undefined) placed.delete(label);
    else placed.set(label, spot);
  }
  for (const label of inOrder(labels.filter((one) => !inUse.includes(one)))) {
    const spot = bestSpot(label, views, placed, size);
    if (spot?.cost === 0) placed.set(label, spot);
  }
  return Object.fromEntries([...placed].map(([{ id }, spot]) => [id, toPlacement(spot)]));
}

function toPlacement({ offset, box, isLed }: Spot): Placement {
  const { dx, dy } = offset;
  if (!isLed) return offset;
  return { dx, dy, reach: Math.round(leaderReach([dx, dy], box) * Math.hypot(dx, dy)) };
}

/** Lets names that touch look for better spots now that others have theirs; a few rounds, until none moves. */
function settle(views: readonly LabelView[], placed: Map<LabelToPlace, Spot>, size: MapSize): void {
  for (let round = 0; round < 4; round += 1) {
    let moved = false;
    for (const [label, { offset }] of placed) {
      const spot = bestSpot(label, views, placed, size);
      if (spot === undefined) continue;
      moved ||= spot.offset.dx !== offset.dx || spot.offset.dy !== offset.dy;
      placed.set(label, spot);
    }
    if (!moved) return;
  }
}

/** Moves participants' names that still touch something by a few pixels, less than from one spot of theirs to the next. */
function nudge(views: readonly LabelView[], placed: Map<LabelToPlace, Spot>, size: MapSize): void {
  for (let round = 0; round < 3; round += 1) {
    for (const [label, { offset, cost }] of placed) {
      if (label.kind !== 'country' || cost === 0) continue;
      const spot = bestSpot(label, views, placed, size, spotsNear(offset));
      if (spot !== undefined) placed.set(label, spot);
    }
  }
}

/** Participants and the venue are always named; on a small map, other places in use are marked and named only where there is room. */
function isNeeded({ kind }: LabelToPlace, size: MapSize): boolean {
  return kind === 'country' || kind === 'venue' || (kind === 'place' && size !== 'small');
}

function inOrder(labels: readonly LabelToPlace[]): LabelToPlace[] {
  return [...labels].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
