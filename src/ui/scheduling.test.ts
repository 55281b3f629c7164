import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterNextPaint, onFirstInteraction, onScrollEnd } from './scheduling.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => {
    frames[handle - 1] = () => {};
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('work waits for the frame, and for the drawing that follows its callbacks', () => {
  const work = vi.fn<() => void>();
  afterNextPaint(work);
  vi.advanceTimersByTime(50);
  for (const frame of frames) frame();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
});

test('without frames work is done all the same, once', () => {
  const work = vi.fn<() => void>();
  afterNextPaint(work);
  vi.advanceTimersByTime(100);
  for (const frame of frames) frame();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what is called off is not done, before the frame or after it', () => {
  const work = vi.fn<() => void>();
  const callOff = afterNextPaint(work);
  for (const frame of frames) frame();
  callOff();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});

// @vitest-environment happy-dom

const settled = async (promise: Promise<void>) => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  return done;
};

test('a page nobody touches is not in use', async () => {
  expect(await settled(onFirstInteraction())).toBe(false);
});

test.each(['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'])(
  '%s is a sign of use',
  async (sign) => {
    const used = onFirstInteraction();
    document.dispatchEvent(new Event(sign));
    expect(await settled(used)).toBe(true);
  },
);

test('once given up, no sign counts', async () => {
  const leaving = new AbortController();
  const used = onFirstInteraction(leaving.signal);
  leaving.abort();
  document.dispatchEvent(new Event('keydown'));
  expect(await settled(used)).toBe(false);
});

describe('the end of scrolling', () => {
  const had = Object.getOwnPropertyDescriptor(window, 'onscrollend');
  afterEach(() => {
    Reflect.deleteProperty(window, 'onscrollend');
    if (had !== undefined) Object.defineProperty(window, 'onscrollend', had);
  });

  test('is what the browser says where it says so', () => {
    Object.defineProperty(window, 'onscrollend', { value: null, configurable: true });
    const listener = vi.fn<() => void>();
    const stop = onScrollEnd(listener);
    document.dispatchEvent(new Event('scrollend'));
    stop();
    document.dispatchEvent(new Event('scrollend'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('is a pause where the browser does not say, and nothing once it is no longer listened for', () => {
    Reflect.deleteProperty(window, 'onscrollend');
    const listener = vi.fn<() => void>();
    const stop = onScrollEnd(listener);
    for (let step = 0; step < 3; step += 1) {
      document.dispatchEvent(new Event('scroll'));
      vi.advanceTimersByTime(100);
    }
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(listener).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('scroll'));
    stop();
    vi.advanceTimersByTime(200);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
