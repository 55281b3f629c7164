import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handshakeTimeoutMs } from '../resizeGuard.ts';
import { createSticky } from './sticky.ts';

// @vitest-environment happy-dom

const init = (...can: string[]) => ({
  kind: 'init' as const,
  can,
  want: 'stage',
  scheme: undefined,
  vh: 800,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const given: boolean[] = [];
  const posted: unknown[] = [];
  const stage = createSticky({
    wanted: 'auto',
    steps: 4,
    post: (messages) => posted.push(...messages),
    onGivenUp: (wasStaged) => given.push(wasStaged),
  });
  return { stage, given, posted };
}

test('a host that can pin the frame is told how much is to be scrolled, and has its time', () => {
  const { stage, given, posted } = setUp();
  stage.request(init('size', 'stage'));
  expect(posted).toMatchObject([{ type: 'stage', track: 2400, steps: 4 }]);
  vi.advanceTimersByTime(handshakeTimeoutMs - 1);
  expect([stage.mayBe(), given]).toEqual([true, []]);
  vi.advanceTimersByTime(1);
  expect([stage.mayBe(), given]).toEqual([false, [false]]);
});

test('a host that pins it is not given up, until it says that it no longer can', () => {
  const { stage, given } = setUp();
  stage.request(init('stage'));
  stage.begin();
  vi.advanceTimersByTime(handshakeTimeoutMs * 2);
  expect([stage.isStaged(), given]).toEqual([true, []]);
  stage.request(init('size'));
  expect([stage.isStaged(), given]).toEqual([false, [true]]);
});

test('a host that withdraws and offers again has all its time again', () => {
  const { stage, given } = setUp();
  stage.request(init('stage'));
  vi.advanceTimersByTime(1000);
  stage.request(init('size'));
  expect(given).toEqual([false]);
  stage.request(init('stage'));
  vi.advanceTimersByTime(handshakeTimeoutMs - 500);
  expect([stage.mayBe(), given]).toEqual([true, [false]]);
});
