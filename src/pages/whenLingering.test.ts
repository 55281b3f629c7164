import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenLingering } from './whenLingering.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What has been settled so far, in order. */
function start() {
  const settled: string[] = [];
  return { settled, ...whenLingering((place) => settled.push(place)) };
}

test('places come to at a reader’s pace are settled at once, each once', () => {
  const { settled, pass } = start();
  pass('one');
  vi.advanceTimersByTime(1000);
  pass('two');
  pass('two');
  vi.advanceTimersByTime(1000);
  expect(settled).toEqual(['one', 'two']);
});

test('of places that fly by only the first and the one where the page stands are settled', () => {
  const { settled, pass, move } = start();
  for (const place of ['one', 'two', 'three', 'four']) {
    pass(place);
    for (let frame = 0; frame < 20; frame += 1) {
      vi.advanceTimersByTime(20);
      move();
    }
  }
  expect(settled).toEqual(['one']);
  vi.advanceTimersByTime(300);
  expect(settled).toEqual(['one', 'four']);
});

test('a page that moves on slowly is settled after a second in one place', () => {
  const { settled, pass, move } = start();
  pass('one');
  pass('two');
  for (let time = 0; time < 1000; time += 100) {
    expect(settled).toEqual(['one']);
    vi.advanceTimersByTime(100);
    move();
  }
  expect(settled).toEqual(['one', 'two']);
});

test('nothing is settled after the end, and moves alone settle nothing', () => {
  const { settled, pass, move, stop } = start();
  move();
  vi.advanceTimersByTime(2000);
  pass('one');
  pass('two');
  stop();
  vi.advanceTimersByTime(2000);
  expect(settled).toEqual(['one']);
});
