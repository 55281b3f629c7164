import { isMarked, labelSpots, spotsNear } from './labelSpots.ts';
import { type LabelView, makeLabelView } from './labelView.ts';
import { leaderReach } from './leaderReach.ts';
import { hasLeader, leaderBoxes } from './leaders.ts';
import { greatestFrameHeightPx, labelPx, leastFrameHeightPx, type MapSize } from './mapSizes.ts';
import { areaOf, around, gapTo, outside, overlap, type Rect } from './rect.ts';

/** A name to place: where it belongs in map units, and how long it is in ems of its own size. */
export type LabelToPlace = {
  id: string;
  kind: 'country' | 'venue' | 'place' | 'neighbour' | 'water';
  x: number;
  y: number;
  ems: number;
  /** Lines of text, 1 or more. */
  lines: number;
};

/** The centre of a placed name, in CSS pixels from its anchor: x to the right, y downwards. */
export type Offset = { dx: number; dy: number };

/** Where a name stands, and the length of the line that leads to it, in CSS pixels, where one has to. */
export type Placement = Offset & { reach?: number };

/** Kinds from first placed to last: what comes later gives way. */
const order = ['country', 'venue', 'place', 'water', 'neighbour'] as const;

/** How much of a place's name on a small map may touch something, all four heights together: names are taken to be this much wider than in most faces. */
const MOST_TOUCHED = 0.15;

/** How much worse than for a name it is for a leader to touch something: a line through a mark names the wrong place. */
const LEADER_WEIGHT = 6;

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

/** A spot for a name, its box in each view, and what it touches there in square pixels, of which some are routes. */
type Spot = {
  offset: Offset;
  box: { width: number; height: number };
  rects: Rect[];
  leaders: Rect[][];
  cost: number;
  onCourse: number;
  /** Whether a line has to lead to it. */
  isLed: boolean;
};

/** The first spot that touches nothing in any view, else the one that touches least; none outside the frame. */
function bestSpot(
  label: LabelToPlace,
  views: readonly LabelView[],
  placed: ReadonlyMap<LabelToPlace, Spot>,
  size: MapSize,
  /** Where to look, where it is not everywhere the name may stand. */
  spots?: readonly Offset[],
): Spot | undefined {
  const isOut = views.some(({ anchor, width, height }) => {
    const { x, y } = anchor(label);
    return !(x > 0 && x < width && y > 0 && y < height);
  });
  if (isOut) return undefined;
  const w = label.ems * labelPx[size][label.kind] + 4;
  const h = labelPx[size][label.kind] * 1.25 * label.lines + 2;
  const box = { width: w, height: h };
  const others = [...placed].filter(([other]) => other !== label).map(([, spot]) => spot);
  const seen = views.map((view, place) => {
    const names = others.flatMap(({ rects }) => rects[place] ?? []);
    const crossed = [...view.fixed, ...names];
    return {
      ...view,
      at: view.anchor(label),
      crossed,
      taken: [...crossed, ...others.flatMap(({ leaders }) => leaders[place] ?? [])],
    };
  });
  let best: Spot | undefined;
  for (const offset of spots ?? labelSpots(label, w, h, size)) {
    const isLed = hasLeader(label.kind, offset, views[0]?.scale ?? 1);
    const rects = seen.map(({ at }) => around({ x: at.x + offset.dx, y: at.y + offset.dy }, w, h));
    const leaders: Rect[][] = [];
    const onCourse = rects.reduce((area, rect, place) => area + touched(rect, views[place]?.course ?? []), 0);
    let cost = onCourse;
    for (const [place, rect] of rects.entries()) {
      const view = seen[place];
      if (view === undefined || (best !== undefined && cost >= best.cost)) break;
      const leader = isLed ? leaderBoxes(view.at, offset, rect) : [];
      leaders.push(leader);
      cost +=
        outside(rect, view.width, view.height) * 4 +
        (label.kind === 'country' ? straying(rect, label, view.anchors) : 0) +
        (isMarked(label) ? misnaming(rect, label, view.marks) : 0) +
        touched(rect, view.taken) +
        leader.reduce((area, piece) => area + touched(piece, view.crossed), 0) * LEADER_WEIGHT;
    }
    if (best === undefined || cost < best.cost) best = { offset, box, rects, leaders, cost, onCourse, isLed };
    if (cost === 0) break;
  }
  return best;
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

/** A little of the area of a participant's name that stands nearer to where another's belongs, and might name that one; else 0. */
function straying(box: Rect, { id }: LabelToPlace, anchors: LabelView['anchors']): number {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const own = anchors.find((anchor) => anchor.id === id);
  const farness = (anchor: { x: number; y: number }) => Math.hypot(anchor.x - x, anchor.y - y);
  const isNearAnother =
    own !== undefined && anchors.some((other) => other !== own && farness(other) < farness(own));
  return isNearAnother ? 0.05 * areaOf(box) : 0;
}

/** A little of the area of a place's name that stands nearer to another's mark than to its own; else 0. */
function misnaming(box: Rect, { id }: LabelToPlace, marks: LabelView['marks']): number {
  const own = marks.find((mark) => mark.id === id);
  const isNearAnother =
    own !== undefined && marks.some((other) => other !== own && gapTo(box, other) < gapTo(box, own));
  return isNearAnother ? 0.03 * areaOf(box) : 0;
}

function touched(box: Rect, others: readonly Rect[]): number {
  return others.reduce((area, other) => area + overlap(box, other), 0);
}
