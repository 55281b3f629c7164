import { expect, it } from 'vitest';
import { actionMark, traceWork } from './traceWork.mjs';

const mark = (what, ts) => ({ name: actionMark + what, ph: 'R', pid: 1, tid: 2, ts });
const event = (name, ts, dur, tid = 2) => ({ name, ph: 'X', pid: 1, tid, ts, dur });

it('work belongs to the choice before it, in milliseconds', () => {
  const events = [
    event('Paint', 500, 100),
    mark('a note', 1000),
    event('FunctionCall', 1100, 4000),
    mark('the voices', 9000),
    event('Layout', 9100, 2000),
    event('UpdateLayoutTree', 12_000, 500),
  ];
  expect(traceWork(events)).toEqual([
    { what: 'a note', script: 4, style: 0, layout: 0, paint: 0 },
    { what: 'the voices', script: 0, style: 0.5, layout: 2, paint: 0 },
  ]);
});

it('work within work counts once, as what it is', () => {
  const events = [
    mark('a note', 0),
    event('EventDispatch', 10, 10_000),
    event('FunctionCall', 20, 6000),
    event('Layout', 1000, 2000),
  ];
  expect(traceWork(events)).toEqual([{ what: 'a note', script: 8, style: 0, layout: 2, paint: 0 }]);
});

it('other threads and other events do not count, and without marks there is nothing', () => {
  const others = [event('Layout', 10, 1000, 3), event('RunTask', 10, 5000)];
  expect(traceWork([mark('a note', 0), ...others])).toEqual([
    { what: 'a note', script: 0, style: 0, layout: 0, paint: 0 },
  ]);
  expect(traceWork(others)).toEqual([]);
});
