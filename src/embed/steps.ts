/** Index of the step that `wanted` names, by its id or counted from 1; undefined where there is none. */
export function stepAt(wanted: string | undefined, ids: readonly string[]): number | undefined {
  if (wanted === undefined) return undefined;
  const byId = ids.indexOf(wanted);
  if (byId >= 0) return byId;
  const index = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
  return index >= 0 && index < ids.length ? index : undefined;
}

/** Index of the step at `y` of `track` CSS pixels of scrolling; each step gets an equal share of the track. */
export function stepAtProgress(y: number, track: number, count: number): number {
  if (!(track > 0) || !(count > 0)) return 0;
  return Math.min(count - 1, Math.max(0, Math.floor((y / track) * count)));
}
