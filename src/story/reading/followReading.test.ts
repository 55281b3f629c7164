import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { debounceSettled } from './followReading.ts';

let now = 0;
beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets time pass for clocks and timers alike. */
function wait(ms: number) {
  now += ms;
  vi.advanceTimersByTime(ms);
}

describe('debounceSettled', () => {
  it('settles at once with a step reached at a reader’s pace', () => {
    const settle = vi.fn<(step: string) => void>();
    const { pass } = debounceSettled(settle);
    now = 10_000;
    pass('one');
    wait(2000);
    pass('two');
    expect(settle.mock.calls).toEqual([['one'], ['two']]);
  });

  it('does not settle with steps that are scrolled past, and does with the one where the page stands still', () => {
    const settle = vi.fn<(step: string) => void>();
    const { pass, move } = debounceSettled(settle);
    now = 10_000;
    pass('one');
    for (const step of ['two', 'three', 'four']) {
      wait(50);
      pass(step);
      move();
    }
    expect(settle).toHaveBeenCalledTimes(1);
    wait(300);
    expect(settle.mock.calls).toEqual([['one'], ['four']]);
  });

  it('settles with a step that is scrolled through slowly after a fast way to it', () => {
    const settle = vi.fn<(step: string) => void>();
    const { pass, move } = debounceSettled(settle);
    now = 10_000;
    pass('one');
    wait(50);
    pass('two');
    for (let step = 0; step < 8; step += 1) {
      wait(100);
      move();
    }
    expect(settle.mock.lastCall).toEqual(['two']);
  });

  it('settles nothing after it is stopped, and nothing twice', () => {
    const settle = vi.fn<(step: string) => void>();
    const { pass, stop } = debounceSettled(settle);
    now = 10_000;
    pass('one');
    pass('one');
    wait(10);
    pass('two');
    stop();
    wait(5000);
    expect(settle.mock.calls).toEqual([['one']]);
  });
});
