import type { LabelToPlace } from './label.ts';
import { isMarked, markOf } from './labelSpots.ts';
import { keyPx, type MapSize, reservedPx } from './mapSizes.ts';
import { around, type Rect } from './rect.ts';

/** A route under a name, in CSS pixels: the side of a piece of it, and how far apart pieces are taken. */
const coursePx = { side: 4, apart: 5 };

type Point = { x: number; y: number };

/** A frame at one height: what lies in its corners and under its marks, and where anchors fall. */
export type LabelView = {
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
  course: Rect[];
};

/**
 * What names have to mind in a frame shown `width` by `height` CSS pixels.
 *
 * @param frame top left corner and width in map units
 * @param keyLines lines of the key at the bottom right, 0 where the scene needs none
 * @param course spots along the routes of the scene, in map units
 */
export function makeLabelView(
  labels: readonly LabelToPlace[],
  frame: { x: number; y: number; width: number },
  { width, height }: { width: number; height: number },
  size: MapSize,
  keyLines: number,
  course: readonly (readonly [x: number, y: number])[],
): LabelView {
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
    course: coursePieces(course.map(([x, y]) => anchor({ x, y }))),
    fixed: [
      { left: width - locator[0], top: 0, right: width, bottom: locator[1] },
      { left: 0, top: height - bar[1], right: bar[0], bottom: height },
      { left: width - keyPx.width, top: height - keyLines * keyPx.line, right: width, bottom: height },
      ...labels.filter(isMarked).map((label) => around(anchor(label), 2 * markOf(label), 2 * markOf(label))),
    ],
  };
}

/** Boxes along routes as they lie in a frame, each a little apart from the last. */
function coursePieces(course: readonly Point[]): Rect[] {
  let last = { x: Number.NEGATIVE_INFINITY, y: 0 };
  return course.flatMap((at) => {
    if (Math.hypot(at.x - last.x, at.y - last.y) < coursePx.apart) return [];
    last = at;
    return [around(at, coursePx.side, coursePx.side)];
  });
}
