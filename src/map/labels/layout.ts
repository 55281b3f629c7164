import { around, type Rect } from '../geometry.ts';
import {
  greatestFrameHeightPx,
  leastFrameHeightPx,
  type MapSize,
  reservedPx,
  switchPx,
} from '../mapSizes.ts';
import { candidatesNear, isMarked, markOf } from './candidates.ts';
import type { LabelToPlace, Placement } from './label.ts';
import type { LandAt } from './landGrid.ts';
import { leaderReach } from './leaders.ts';
import { bestCandidate, type Spot } from './score.ts';

/** A route under a name, in CSS pixels: the side of a piece of it, and how far apart pieces are taken. */
const routePx = { side: 4, apart: 5 };

/** Side of the square with the area of a circle, in radii: its corners are free of it. */
const SQUARED = 1.77;

type Point = { x: number; y: number };

/** A frame at one height: what lies in its corners and under its marks, and where anchors fall. */
export type LabelConstraints = {
  width: number;
  height: number;
  /** CSS pixels a map unit. */
  scale: number;
  fixed: Rect[];
  /** Where a spot in map units falls, in CSS pixels from the frame's top left corner. */
  anchor: (spot: Point) => Point;
  /** Where each participant's name belongs. */
  anchors: { id: string; x: number; y: number }[];
  /** Where each place's mark stands. */
  marks: { id: string; x: number; y: number }[];
  /** Pieces of the routes. */
  routePath: Rect[];
  /** Circles of countries, as squares of the same area. */
  circles: Rect[];
  /** Whose land lies at a point of the extent, in CSS pixels. */
  landAt: (x: number, y: number) => string | undefined;
};

/** What lies over or on a map besides names, all of it drawn by the picture. */
export type Surroundings = {
  /** The key at the bottom right, in CSS pixels, at this size of map; none where the picture has no key. */
  key?: { width: number; height: number };
  /** Whether a locator stands at the top right. */
  hasLocator?: boolean;
  /** Whether the button that shows another extent stands at the top left. */
  hasSwitch?: boolean;
  /** Spots along routes and arcs, in map units. */
  routePath?: readonly (readonly [x: number, y: number])[];
  /** Circles on countries, in map units. */
  circles?: readonly { x: number; y: number; r: number }[];
  /** Whose land lies at a point in map units, where names of countries keep to their own. */
  landAt?: LandAt;
};

/**
 * What names have to mind in an extent shown `width` by `height` CSS pixels.
 *
 * @param frame top left corner and width in map units
 */
function createLabelConstraints(
  labels: readonly LabelToPlace[],
  frame: { x: number; y: number; width: number },
  { width, height }: { width: number; height: number },
  size: MapSize,
  { key, hasLocator = true, hasSwitch = false, routePath = [], circles = [], landAt }: Surroundings = {},
): LabelConstraints {
  const scale = width / frame.width;
  const anchor = ({ x, y }: Point) => ({ x: (x - frame.x) * scale, y: (y - frame.y) * scale });
  const { locator, bar } = reservedPx[size];
  const standing = (some: LabelToPlace[]) => some.map((label) => ({ id: label.id, ...anchor(label) }));
  return {
    width,
    height,
    scale,
    anchor,
    anchors: standing(labels.filter(({ kind }) => kind === 'country')),
    marks: standing(labels.filter(isMarked)),
    circles: circles.map(({ x, y, r }) => around(anchor({ x, y }), SQUARED * r * scale, SQUARED * r * scale)),
    landAt: (x, y) => landAt?.(x / scale + frame.x, y / scale + frame.y),
    routePath: routePieces(routePath.map(([x, y]) => anchor({ x, y }))),
    fixed: [
      ...(hasLocator ? [{ left: width - locator[0], top: 0, right: width, bottom: locator[1] }] : []),
      ...(hasSwitch ? [{ left: 0, top: 0, right: switchPx[0], bottom: switchPx[1] }] : []),
      { left: 0, top: height - bar[1], right: bar[0], bottom: height },
      ...(key === undefined
        ? []
        : [{ left: width - key.width, top: height - key.height, right: width, bottom: height }]),
      ...labels.filter(isMarked).map((label) => around(anchor(label), 2 * markOf(label), 2 * markOf(label))),
    ],
  };
}

/** Boxes along routes as they lie in a frame, each a little apart from the last. */
function routePieces(routePath: readonly Point[]): Rect[] {
  let last = { x: Number.NEGATIVE_INFINITY, y: 0 };
  return routePath.flatMap((at) => {
    if (Math.hypot(at.x - last.x, at.y - last.y) < routePx.apart) return [];
    last = at;
    return [around(at, routePx.side, routePx.side)];
  });
}

/** Kinds from first placed to last: what comes later gives way. */
const order = ['country', 'venue', 'place', 'water', 'neighbour', 'range', 'desert', 'river'] as const;

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
export function layoutLabels(
  labels: readonly LabelToPlace[],
  frame: { x: number; y: number; width: number },
  aspect: number,
  size: MapSize,
  surroundings: Surroundings = {},
): Record<string, Placement> {
  const [least, greatest] = [leastFrameHeightPx[size], greatestFrameHeightPx[size]];
  const views = [0, 0.3, 0.55, 1].map((share) => {
    const height = least + share * (greatest - least);
    return createLabelConstraints(labels, frame, { width: height * aspect, height }, size, surroundings);
  });
  const inUse = labels.filter((label) => label.kind === 'country' || isMarked(label));
  const placed = placeInUse(inUse, views, size);
  // A route may run under a name, rather than end at a mark that nobody names.
  const withoutRoutes = views.map((view) => ({ ...view, routePath: [] }));
  for (const [label] of placed) {
    if (isNeeded(label, size)) continue;
    const isCrowded = (spot: Spot) =>
      spot.cost - spot.onRoute > spot.box.width * spot.box.height * MOST_TOUCHED;
    const found = [views, withoutRoutes].map((some) => bestCandidate(label, some, placed, size));
    const spot = found.find((one) => one !== undefined && !isCrowded(one));
    if (spot === undefined) placed.delete(label);
    else placed.set(label, spot);
  }
  for (const label of inOrder(labels.filter((one) => !inUse.includes(one)))) {
    const spot = bestCandidate(label, views, placed, size);
    if (spot?.cost === 0) placed.set(label, spot);
  }
  return Object.fromEntries([...placed].map(([{ id }, spot]) => [id, toPlacement(spot)]));
}

/**
 * Spots for all names in use. Each takes the best that those before it leave, so some orders come out better than others: a few
 * are tried, and the one whose names touch least is kept.
 */
function placeInUse(
  inUse: readonly LabelToPlace[],
  views: readonly LabelConstraints[],
  size: MapSize,
): Map<LabelToPlace, Spot> {
  const half = Math.ceil(inUse.length / 2);
  const orders = [inUse, inUse.toReversed(), [...inUse.slice(half), ...inUse.slice(0, half)]];
  let best: { placed: Map<LabelToPlace, Spot>; cost: number } | undefined;
  for (const order of orders) {
    const placed = new Map<LabelToPlace, Spot>();
    for (const label of inOrder(order)) {
      const spot = bestCandidate(label, views, placed, size);
      if (spot === undefined) continue;
      placed.set(label, spot);
      // A name that touches nothing gives none before it a reason to move.
      if (spot.cost > 0) relax(views, placed, size);
    }
    refine(views, placed, size);
    const cost = [...placed.values()].reduce((sum, spot) => sum + spot.cost, 0);
    if (best === undefined || cost < best.cost) best = { placed, cost };
    if (cost === 0) break;
  }
  return best?.placed ?? new Map();
}

function toPlacement({ offset, box, isLed }: Spot): Placement {
  const { dx, dy } = offset;
  if (!isLed) return offset;
  return { dx, dy, reach: Math.round(leaderReach([dx, dy], box) * Math.hypot(dx, dy)) };
}

/** Lets names that touch look for better spots now that others have theirs; a few rounds, until none moves. */
function relax(views: readonly LabelConstraints[], placed: Map<LabelToPlace, Spot>, size: MapSize): void {
  for (let round = 0; round < 4; round += 1) {
    let moved = false;
    for (const [label, { offset }] of placed) {
      const spot = bestCandidate(label, views, placed, size);
      if (spot === undefined) continue;
      moved ||= spot.offset.dx !== offset.dx || spot.offset.dy !== offset.dy;
      placed.set(label, spot);
    }
    if (!moved) return;
  }
}

/** Moves participants' names that still touch something by a few pixels, less than from one spot of theirs to the next. */
function refine(views: readonly LabelConstraints[], placed: Map<LabelToPlace, Spot>, size: MapSize): void {
  for (let round = 0; round < 3; round += 1) {
    for (const [label, { offset, cost }] of placed) {
      if (label.kind !== 'country' || cost === 0) continue;
      const spot = bestCandidate(label, views, placed, size, candidatesNear(offset));
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
