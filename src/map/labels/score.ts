import { areaOf, around, gapTo, outside, overlap, type Rect } from '../geometry.ts';
import type { MapSize } from '../mapSizes.ts';
import { isMarked, labelCandidates } from './candidates.ts';
import type { LabelToPlace, Offset } from './label.ts';
import type { LabelConstraints } from './layout.ts';
import { hasLeader, leaderBoxes } from './leaders.ts';

/** Names that touch cannot be read: rather stand off one's land, or over a route. */
const NAME_WEIGHT = 2;

/** A circle is a figure: a name over it hides what it says. */
const CIRCLE_WEIGHT = 1.5;

/** So much of a participant's name may lie on another's land as it must where lands are small; what is more costs this share of its area. */
const TOLERATED = 0.4;
const ABROAD = 1;

/** How much worse than for a name it is for a leader to touch something: a line through a mark names the wrong place. */
const LEADER_WEIGHT = 6;

/** A spot for a name, its boxes in each view, and what it touches there in square pixels, of which some are routes. */
export type Spot = {
  offset: Offset;
  box: { width: number; height: number };
  /** One box a view; several along its baseline where the name is turned. */
  rects: Rect[][];
  leaders: Rect[][];
  cost: number;
  onRoute: number;
  /** Whether a line has to lead to it. */
  isLed: boolean;
};

/** The first spot that touches nothing in any view, else the one that touches least; none outside the frame. */
export function bestCandidate(
  label: LabelToPlace,
  views: readonly LabelConstraints[],
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
  const { width: w, height: h } = label;
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
  for (const offset of spots ??
    labelCandidates(label, w, h, size, Math.max(...views.map(({ scale }) => scale)))) {
    const rects = seen.map(({ at }) => boxesOf(label, { x: at.x + offset.dx, y: at.y + offset.dy }));
    const isLed =
      hasLeader(label, offset, views[0]?.scale ?? 1) &&
      !seen.every(({ at, landAt }) => landAt(at.x + offset.dx, at.y + offset.dy) === label.id) &&
      !seen.every((view, place) => standsAtCircle(label, rects[place]?.[0], view));
    const leaders: Rect[][] = [];
    const onRoute = rects.reduce(
      (area, boxes, place) => area + touchedBy(boxes, views[place]?.routePath ?? []),
      0,
    );
    let cost = onRoute;
    for (const [place, boxes] of rects.entries()) {
      const view = seen[place];
      const [rect] = boxes;
      if (view === undefined || rect === undefined || (best !== undefined && cost >= best.cost)) break;
      const leader = isLed ? leaderBoxes(view.at, offset, rect) : [];
      leaders.push(leader);
      cost +=
        boxes.reduce((area, box) => area + outside(box, view.width, view.height), 0) * 4 +
        (label.kind === 'country' ? ambiguityPenalty(rect, label, view) : 0) +
        (isMarked(label) ? markPenalty(rect, label, view.marks) : 0) +
        (label.circle === undefined
          ? 0
          : circlePenalty(rect, label.circle * view.scale, view.at, view.circles)) +
        touchedBy(boxes, view.taken) * NAME_WEIGHT +
        touchedBy(boxes, view.circles) * CIRCLE_WEIGHT +
        touchedBy(leader, view.crossed) * LEADER_WEIGHT;
    }
    if (best === undefined || cost < best.cost)
      best = { offset, box: { width: w, height: h }, rects, leaders, cost, onRoute, isLed };
    if (cost === 0) break;
  }
  return best;
}

/** Whether a label stands so near to its circle that no line has to lead to it: within 12 CSS pixels. */
function standsAtCircle(
  { circle }: LabelToPlace,
  box: Rect | undefined,
  { at, scale }: { at: { x: number; y: number }; scale: number },
): boolean {
  if (circle === undefined || box === undefined) return false;
  const radius = circle * scale;
  return gapTo(box, { x: at.x, y: at.y - radius }) - radius < 12;
}

/** The boxes a name takes around its centre: one, or a row of them along a turned baseline. */
export function boxesOf({ width, height, angle }: LabelToPlace, centre: { x: number; y: number }): Rect[] {
  if (angle === undefined || angle === 0) return [around(centre, width, height)];
  const turn = (angle * Math.PI) / 180;
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, at) => {
    const along = ((at + 0.5) / count - 0.5) * width;
    const spot = { x: centre.x + along * Math.cos(turn), y: centre.y + along * Math.sin(turn) };
    return around(spot, height, height);
  });
}

/**
 * A part of the area of a participant's name: what lies on another's land, which it might name, where that is much of it, and a little where
 * it stands nearer to where another's name belongs; 0 on its own land.
 */
function ambiguityPenalty(box: Rect, { id }: LabelToPlace, { anchors, landAt }: LabelConstraints): number {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const own = anchors.find((anchor) => anchor.id === id);
  const farness = (anchor: { x: number; y: number }) => Math.hypot(anchor.x - x, anchor.y - y);
  const isNearAnother =
    own !== undefined && anchors.some((other) => other !== own && farness(other) < farness(own));
  const lands = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
    landAt(box.left + share * (box.right - box.left), y),
  );
  const abroad = lands.filter((land) => land !== undefined && land !== id).length / lands.length;
  return ((isNearAnother ? 0.05 : 0) + Math.max(0, abroad - TOLERATED) * ABROAD) * areaOf(box);
}

/** A little of the area of a place's name that stands nearer to another's mark than to its own; else 0. */
function markPenalty(box: Rect, { id }: LabelToPlace, marks: LabelConstraints['marks']): number {
  const own = marks.find((mark) => mark.id === id);
  const isNearAnother =
    own !== undefined && marks.some((other) => other !== own && gapTo(box, other) < gapTo(box, own));
  return isNearAnother ? 0.03 * areaOf(box) : 0;
}

/** A label this near to its circle belongs to it, in CSS pixels; further off, every other has to be so much further. */
const TOUCHING_PX = 5;
const CLEARLY_PX = 14;

/** Half the area of the label of a circle that stands nearer to another's circle than to its own, and might be read as its figure; else 0. */
function circlePenalty(
  box: Rect,
  radius: number,
  at: { x: number; y: number },
  circles: readonly Rect[],
): number {
  const own = { x: at.x, y: at.y - radius };
  const gap = gapTo(box, own) - radius;
  const isNearAnother = circles.some((circle) => {
    const other = { x: (circle.left + circle.right) / 2, y: (circle.top + circle.bottom) / 2 };
    const isOwn = Math.hypot(other.x - own.x, other.y - own.y) < 1;
    return !isOwn && gapTo(box, other) - (circle.right - circle.left) / 2 < gap + CLEARLY_PX;
  });
  return isNearAnother && gap > TOUCHING_PX ? 0.5 * areaOf(box) : 0;
}

function touchedBy(boxes: readonly Rect[], others: readonly Rect[]): number {
  let area = 0;
  for (const box of boxes) for (const other of others) area += overlap(box, other);
  return area;
}
