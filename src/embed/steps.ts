/**
 * Index of the step that `wanted` names: by its id, by a name it once had, by its place counted from 1, or by the chapter that
 * its id begins with, as a step of the story that frames do not show leads to one of its chapter. Undefined where there is none.
 *
 * @param aliases ids by earlier names
 */
export function stepAt(
  wanted: string | undefined,
  ids: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): number | undefined {
  if (wanted === undefined || wanted === '') return undefined;
  const id = ids.includes(wanted) || !Object.hasOwn(aliases, wanted) ? wanted : (aliases[wanted] ?? wanted);
  const byId = ids.indexOf(id);
  if (byId >= 0) return byId;
  const place = /^\d{1,3}$/.test(id) ? Number(id) - 1 : -1;
  if (place >= 0 && place < ids.length) return place;
  const chapter = id.replace(/-.*/, '');
  const inChapter = ids.findIndex((one) => one === chapter || one.startsWith(`${chapter}-`));
  return inChapter >= 0 ? inChapter : undefined;
}

/** Index of the step at `y` of `track` CSS pixels of scrolling; each step gets an equal share of the track. */
export function stepAtProgress(y: number, track: number, count: number): number {
  if (!(track > 0) || !(count > 0)) return 0;
  return Math.min(count - 1, Math.max(0, Math.floor((y / track) * count)));
}
