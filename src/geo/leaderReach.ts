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
