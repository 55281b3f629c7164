import type { MapSize } from '../mapSizes.ts';
import type { AreaKind, LabelToPlace, Offset } from './label.ts';

/** Half the side in CSS pixels of the mark of a place with the room kept around it; the venue's stands on its corner. */
const markPx = { venue: 10, place: 6 };

export function markOf({ kind }: LabelToPlace): number {
  return kind === 'venue' ? markPx.venue : markPx.place;
}

export function isMarked(label: LabelToPlace): label is LabelToPlace & { kind: 'venue' | 'place' } {
  return label.kind === 'venue' || label.kind === 'place';
}

/** How far a place's name may be led, in CSS pixels: on a small map, far is in another country. */
const farthestPx: Record<MapSize, number> = { small: 64, medium: 160, large: 240 };

/** A name wider than the least of maps finds no more room further off. */
const WIDEST_PX = 320;

/**
 * How far a name may stand from its anchor, in heights of its own: participants are named wherever there is room, a water's
 * name far from its water would name another, and a neighbour's would stand on a participant.
 */
const ringsOf: Record<'country' | AreaKind, number[]> = {
  country: [0, 0.5, 1, 1.5, 2, 2.5, 3],
  water: [0, 0.5, 1],
  neighbour: [0],
  range: [0],
  desert: [0],
  river: [0],
};

/** A step of these rings is at most so many CSS pixels, for labels of several lines. */
const RING_PX = 26;

/**
 * Where a name of `w` by `h` CSS pixels may stand, in order of preference: beside the mark for places; on the anchor, then in
 * widening rings around it, for areas.
 */
export function labelCandidates(
  label: LabelToPlace,
  w: number,
  h: number,
  size: MapSize,
  /** CSS pixels a map unit, where the map is largest. */
  scale: number,
): Offset[] {
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
      ...(w < WIDEST_PX
        ? farSpots(side, pole).filter(([x = 0, y = 0]) => Math.hypot(x, y) < farthestPx[size])
        : []),
    ].map(toOffset);
  }
  const step = Math.min(h, RING_PX);
  const hang = label.circle === undefined ? 0 : h / 2 + 2;
  const rings = ringsOf[label.kind as keyof typeof ringsOf].flatMap((ring) =>
    (ring < 1.5 ? directions : [...directions, ...between]).map(([x, y]) =>
      toOffset([x * ring * step, y * ring * step + hang]),
    ),
  );
  if (label.circle === undefined) return rings;
  const radius = label.circle * scale;
  const side = w / 2 + radius + 4;
  return [
    [0, hang],
    [side, -radius],
    [-side, -radius],
    [0, -2 * radius - hang],
  ]
    .map(toOffset)
    .concat(rings);
}

const directions = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

/** Further directions, for rings far enough out that the others leave gaps. */
const between = [
  [0.5, 1],
  [-0.5, 1],
  [1, 0.5],
  [-1, 0.5],
  [1, -0.5],
  [-1, -0.5],
  [0.5, -1],
  [-0.5, -1],
] as const;

/** A spot and those at most 8 CSS pixels from it to each side, nearest first. */
export function candidatesNear({ dx, dy }: Offset): Offset[] {
  const steps = [0, -4, 4, -8, 8];
  return steps
    .flatMap((x) => steps.map((y) => ({ x, y })))
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    .map(({ x, y }) => ({ dx: dx + x, dy: dy + y }));
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

function toOffset(offset: number[]): Offset {
  return { dx: Math.round(offset[0] ?? 0), dy: Math.round(offset[1] ?? 0) };
}
