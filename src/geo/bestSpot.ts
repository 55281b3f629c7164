import type { LabelToPlace, Offset } from './label.ts';
import { isMarked, labelSpots } from './labelSpots.ts';
import type { LabelView } from './labelView.ts';
import { hasLeader, leaderBoxes } from './leaders.ts';
import { labelPx, type MapSize } from './mapSizes.ts';
import { areaOf, around, gapTo, outside, overlap, type Rect } from './rect.ts';

/** How much worse than for a name it is for a leader to touch something: a line through a mark names the wrong place. */
const LEADER_WEIGHT = 6;

/** A spot for a name, its box in each view, and what it touches there in square pixels, of which some are routes. */
export type Spot = {
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
export function bestSpot(
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
