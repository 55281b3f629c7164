/** The place of the step that `wanted` names, by its id or counted from 1; undefined where there is none. */
export function stepAt(wanted: string | undefined, ids: readonly string[]): number | undefined {
  if (wanted === undefined) return undefined;
  const byId = ids.indexOf(wanted);
  if (byId >= 0) return byId;
  const place = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
  return place >= 0 && place < ids.length ? place : undefined;
}

/** The place of the step a reader is at who has come `y` of `track` CSS pixels along; the track is shared out evenly. */
export function stepAlong(y: number, track: number, count: number): number {
  if (!(track > 0) || !(count > 0)) return 0;
  return Math.min(count - 1, Math.max(0, Math.floor((y / track) * count)));
}
