/** What a browser writes down of its main thread, by kind of work. */
const kindOf = {
  EventDispatch: 'script',
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};

/** Marks that stand for something a reader does begin with this. */
export const actionMark = 'reader: ';

/**
 * What a page's main thread did after each thing a reader did, until the next, in milliseconds by kind of work. Work that
 * lies within other work counts once, as what it is.
 *
 * @param events of a trace, in which times are microseconds and `performance.mark` has set marks that begin with `actionMark`
 * @returns `{what, script, style, layout, paint}` in the order of the marks
 */
export function traceWork(events) {
  const marks = events.filter(({ name }) => name.startsWith(actionMark)).toSorted((a, b) => a.ts - b.ts);
  const work = selfTimes(
    events.filter(
      ({ ph, name, pid, tid }) =>
        ph === 'X' && name in kindOf && pid === marks[0]?.pid && tid === marks[0]?.tid,
    ),
  );
  return marks.map(({ name, ts }, index) => {
    const end = marks[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const sums = { script: 0, style: 0, layout: 0, paint: 0 };
    for (const { kind, at, ms } of work) if (at >= ts && at < end) sums[kind] += ms;
    return { what: name.slice(actionMark.length), ...sums };
  });
}

/** How long each event took less what lies within it. */
function selfTimes(events) {
  const open = [];
  const work = [];
  for (const { name, ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    if (open.length > 0) open.at(-1).piece.ms -= dur / 1000;
    const piece = { kind: kindOf[name], at: ts, ms: dur / 1000 };
    work.push(piece);
    open.push({ end: ts + dur, piece });
  }
  return work;
}
