import {
  greatestFrameHeightPx,
  keyPx,
  labelPx,
  leastFrameHeightPx,
  type MapSize,
  reservedPx,
} from './mapSizes.ts';

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
export type Placement = { dx: number; dy: number };

type Rect = { left: number; top: number; right: number; bottom: number };

/** Kinds from first placed to last: what comes later gives way. */
const order = ['country', 'venue', 'place', 'water', 'neighbour'] as const;

/** How much of a place's name on a small map may touch something, all four heights together: names are taken to be this much wider than in most faces. */
const MOST_TOUCHED = 0.15;

/** Half the side in CSS pixels of the mark of a place with the room kept around it; the venue's stands on its corner. */
const markPx = { venue: 10, place: 6 };

/**
 * Where each name stands in a frame, by rule: participants and places in use are always shown (on a small map, places where
 * there is room), on the first candidate spot that touches nothing, else on the one that touches least; other names are left
 * out when no spot is free.
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
): Record<string, Placement> {
  const [least, greatest] = [leastFrameHeightPx[size], greatestFrameHeightPx[size]];
  const views = [0, 0.3, 0.55, 1].map((share) => {
    const height = least + share * (greatest - least);
    return makeView(labels, frame, height * aspect, height, size, keyLines);
  });
  const placed = new Map<LabelToPlace, Spot>();
  const inUse = labels.filter(({ kind }) => kind === 'country' || isPlace(kind));
  for (const label of inOrder(inUse)) {
    const spot = bestSpot(label, views, placed, size);
    if (spot !== undefined) placed.set(label, spot);
    settle(views, placed, size);
  }
  for (const [label] of placed) {
    const { cost = 0, rects = [] } = bestSpot(label, views, placed, size) ?? {};
    if (!isNeeded(label, size) && cost > areaOf(rects[0]) * MOST_TOUCHED) placed.delete(label);
  }
  for (const label of inOrder(labels.filter((one) => !inUse.includes(one)))) {
    const spot = bestSpot(label, views, placed, size);
    if (spot?.cost === 0) placed.set(label, spot);
  }
  return Object.fromEntries([...placed].map(([{ id }, { offset }]) => [id, offset]));
}

/** A frame at one height: what lies in its corners and under its marks, and where anchors fall. */
type View = {
  width: number;
  height: number;
  fixed: Rect[];
  anchor: (label: LabelToPlace) => { x: number; y: number };
  /** Where each participant's name belongs. */
  anchors: { id: string; x: number; y: number }[];
};

/** A spot for a name, its box in each view, and what it touches there in square pixels. */
type Spot = { offset: Placement; rects: Rect[]; cost: number };

function makeView(
  labels: readonly LabelToPlace[],
  frame: { x: number; y: number; width: number },
  width: number,
  height: number,
  size: MapSize,
  keyLines: number,
): View {
  const scale = width / frame.width;
  const anchor = ({ x, y }: LabelToPlace) => ({ x: (x - frame.x) * scale, y: (y - frame.y) * scale });
  const { locator, bar } = reservedPx[size];
  return {
    width,
    height,
    anchor,
    anchors: labels
      .filter(({ kind }) => kind === 'country')
      .map((label) => ({ id: label.id, ...anchor(label) })),
    fixed: [
      { left: width - locator[0], top: 0, right: width, bottom: locator[1] },
      { left: 0, top: height - bar[1], right: bar[0], bottom: height },
      { left: width - keyPx.width, top: height - keyLines * keyPx.line, right: width, bottom: height },
      ...labels.filter(isMarked).map((label) => around(anchor(label), 2 * markOf(label), 2 * markOf(label))),
    ],
  };
}

/** The first spot that touches nothing in any view, else the one that touches least; none outside the frame. */
function bestSpot(
  label: LabelToPlace,
  views: readonly View[],
  placed: ReadonlyMap<LabelToPlace, Spot>,
  size: MapSize,
): Spot | undefined {
  const isOut = views.some(({ anchor, width, height }) => {
    const { x, y } = anchor(label);
    return !(x > 0 && x < width && y > 0 && y < height);
  });
  if (isOut) return undefined;
  const w = label.ems * labelPx[size][label.kind] + 4;
  const h = labelPx[size][label.kind] * 1.25 * label.lines + 2;
  const others = [...placed].filter(([other]) => other !== label).map(([, spot]) => spot);
  let best: Spot | undefined;
  for (const offset of candidates(label, w, h)) {
    const rects = views.map(({ anchor }) => {
      const at = anchor(label);
      return around({ x: at.x + offset.dx, y: at.y + offset.dy }, w, h);
    });
    const cost = rects.reduce((sum, rect, view) => {
      const { fixed = [], width = 0, height = 0, anchors = [] } = views[view] ?? {};
      const taken = [...fixed, ...others.flatMap((spot) => spot.rects[view] ?? [])];
      return (
        sum +
        outside(rect, width, height) * 4 +
        (label.kind === 'country' ? straying(rect, label, anchors) : 0) +
        taken.reduce((area, other) => area + overlap(rect, other), 0)
      );
    }, 0);
    if (best === undefined || cost < best.cost) best = { offset, rects, cost };
    if (cost === 0) break;
  }
  return best;
}

/** Lets names that touch look for better spots now that others have theirs; a few rounds, until none moves. */
function settle(views: readonly View[], placed: Map<LabelToPlace, Spot>, size: MapSize): void {
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

function isPlace(kind: LabelToPlace['kind']): kind is 'venue' | 'place' {
  return kind === 'venue' || kind === 'place';
}

function isMarked(label: LabelToPlace): label is LabelToPlace & { kind: 'venue' | 'place' } {
  return isPlace(label.kind);
}

/** Participants and the venue are always named; on a small map, other places in use are marked and named only where there is room. */
function isNeeded({ kind }: LabelToPlace, size: MapSize): boolean {
  return kind === 'country' || kind === 'venue' || (kind === 'place' && size !== 'small');
}

function markOf({ kind }: LabelToPlace): number {
  return kind === 'venue' ? markPx.venue : markPx.place;
}

function inOrder(labels: readonly LabelToPlace[]): LabelToPlace[] {
  return [...labels].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/**
 * How far a name may stand from its anchor, in heights of its own: participants are named wherever there is room, a water's
 * name far from its water would name another, and a neighbour's would stand on a participant.
 */
const ringsOf: Record<'country' | 'water' | 'neighbour', number[]> = {
  country: [0, 0.5, 1, 1.5, 2, 2.5, 3],
  water: [0, 0.5, 1],
  neighbour: [0],
};

/** Spots in order of preference: beside the mark for places; on the anchor, then in widening rings around it, for areas. */
function candidates(label: LabelToPlace, w: number, h: number): Placement[] {
  if (isMarked(label)) {
    const side = w / 2 + markOf(label) + 2;
    const pole = h / 2 + markOf(label) + 1;
    return [
      [side, 0],
      [-side, 0],
      [0, -pole],
      [0, pole],
      [side, -pole],
      [side, pole],
      [-side, -pole],
      [-side, pole],
      [0, -2 * pole],
      [0, 2 * pole],
      [side, -2 * pole],
      [side, 2 * pole],
      [-side, 2 * pole],
      [-side, -2 * pole],
      ...farSpots(side, pole),
    ].map(toPlacement);
  }
  const rings = ringsOf[label.kind as keyof typeof ringsOf];
  return rings.flatMap((ring) =>
    [
      [0, ring * h],
      [0, -ring * h],
      [ring * h, 0],
      [-ring * h, 0],
      [ring * h, ring * h],
      [-ring * h, ring * h],
      [ring * h, -ring * h],
      [-ring * h, -ring * h],
    ].map(toPlacement),
  );
}

/** Where a place is named when there is no room beside it: further and further off, at the end of a line. */
function farSpots(side: number, pole: number): number[][] {
  return [3, 4, 5, 6, 7].flatMap((step) =>
    [0, 0.5, 1, 1.5].flatMap((share) =>
      [
        [1, 1],
        [1, -1],
        [-1, 1],
        [-1, -1],
      ].map(([x = 1, y = 1]) => [x * side * share, y * step * pole]),
    ),
  );
}

function toPlacement(offset: number[]): Placement {
  return { dx: Math.round(offset[0] ?? 0), dy: Math.round(offset[1] ?? 0) };
}

function around(centre: { x: number; y: number }, w: number, h: number): Rect {
  return { left: centre.x - w / 2, right: centre.x + w / 2, top: centre.y - h / 2, bottom: centre.y + h / 2 };
}

/** A little of the area of a participant's name that stands nearer to where another's belongs, and might name that one; else 0. */
function straying(box: Rect, { id }: LabelToPlace, anchors: View['anchors']): number {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const own = anchors.find((anchor) => anchor.id === id);
  const farness = (anchor: { x: number; y: number }) => Math.hypot(anchor.x - x, anchor.y - y);
  const isNearAnother =
    own !== undefined && anchors.some((other) => other !== own && farness(other) < farness(own));
  return isNearAnother ? 0.05 * (box.right - box.left) * (box.bottom - box.top) : 0;
}

function areaOf(box: Rect | undefined): number {
  return box === undefined ? 0 : (box.right - box.left) * (box.bottom - box.top);
}

/** Area in common, in square pixels. */
function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return w > 0 && h > 0 ? w * h : 0;
}

/** Area of a box that lies outside the frame, in square pixels. */
function outside(box: Rect, width: number, height: number): number {
  return areaOf(box) - overlap(box, { left: 0, top: 0, right: width, bottom: height });
}
