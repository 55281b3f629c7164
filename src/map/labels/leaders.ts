import { around, gapTo, type Rect } from '../geometry.ts';
import type { LabelToPlace, Offset } from './label.ts';

type LeaderSubject = Pick<LabelToPlace, 'kind' | 'height' | 'circle'>;

/** From this distance between a participant's name and its anchor, in CSS pixels, a leader line ties them: so far it still stands on its land. */
const LEADER_FROM_PX = 32;
/** The same in map units, for frames so wide that the land of the smallest participant ends nearer. */
const LEADER_FROM_UNITS = 64;
/** For a place, how far above or below its mark: next to it a name is nearer, and beside it may be as far off as it is long. */
const PLACE_LEADER_FROM_PX = 28;
/** Within this of its anchor, in CSS pixels, a leader touches its own mark and nothing else. */
const OWN_PX = 14;
/** A leader to a name of absurd length may be as long; what it crosses so far away decides nothing. */
const LONGEST_PX = 200;

/**
 * Whether a name stands so far from its land or its mark that a line has to lead to it.
 *
 * @param scale CSS pixels a map unit, at the least height of the map
 */
export function hasLeader(
  { kind, height, circle }: LeaderSubject,
  { dx, dy }: Offset,
  scale: number,
): boolean {
  if (kind === 'venue' || kind === 'place') return Math.abs(dy) > PLACE_LEADER_FROM_PX;
  if (kind !== 'country') return false;
  const hang = circle === undefined ? 0 : height / 2 + 2;
  return Math.hypot(dx, dy - hang) > Math.min(LEADER_FROM_PX, LEADER_FROM_UNITS * scale);
}

/** Small boxes along the line from an anchor to its name, clear of both. */
export function leaderBoxes(anchor: { x: number; y: number }, { dx, dy }: Offset, name?: Rect): Rect[] {
  const length = Math.hypot(dx, dy);
  const boxes: Rect[] = [];
  for (let far = OWN_PX; far < Math.min(length, LONGEST_PX); far += 5) {
    const at = { x: anchor.x + (dx * far) / length, y: anchor.y + (dy * far) / length };
    if (name !== undefined && gapTo(name, at) === 0) break;
    boxes.push(around(at, 3, 3));
  }
  return boxes;
}

/**
 * How much of the way from an anchor to the middle of its name a line may go before it enters the name's box, from 0, where
 * the anchor lies in the box, to 1, where the box has no size.
 *
 * @param offset from the anchor to the middle of the name
 */
export function leaderReach(
  [dx, dy]: readonly [number, number],
  box: { width: number; height: number },
): number {
  const inside = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return Math.max(0, 1 - inside);
}
