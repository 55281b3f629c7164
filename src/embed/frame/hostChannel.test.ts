import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStickyRequest, handshakeTimeoutMs, initialResizeGuard, recordHeight } from './hostChannel.ts';

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
  const ended: boolean[] = [];
  const posted: unknown[] = [];
  const sticky = createStickyRequest({
    wanted: 'auto',
    stepCount: 4,
    post: (messages) => posted.push(...messages),
    onEnd: (wasSticky) => ended.push(wasSticky),
  });
  return { sticky, ended, posted };
}

describe('createStickyRequest', () => {
  it('asks for a track, and gives the host its time', () => {
    const { sticky, ended, posted } = setUp();
    sticky.request(init('size', 'stage'));
    expect(posted).toMatchObject([{ type: 'stage', track: 2400, steps: 4 }]);
    vi.advanceTimersByTime(handshakeTimeoutMs - 1);
    expect([sticky.isPending(), ended]).toEqual([true, []]);
    vi.advanceTimersByTime(1);
    expect([sticky.isPending(), ended]).toEqual([false, [false]]);
  });

  it('lasts until the host says that it no longer can', () => {
    const { sticky, ended } = setUp();
    sticky.request(init('stage'));
    sticky.confirm();
    vi.advanceTimersByTime(handshakeTimeoutMs * 2);
    expect([sticky.isSticky(), ended]).toEqual([true, []]);
    sticky.request(init('size'));
    expect([sticky.isSticky(), ended]).toEqual([false, [true]]);
  });

  it('gives all its time again to a host that withdraws and offers again', () => {
    const { sticky, ended } = setUp();
    sticky.request(init('stage'));
    vi.advanceTimersByTime(1000);
    sticky.request(init('size'));
    expect(ended).toEqual([false]);
    sticky.request(init('stage'));
    vi.advanceTimersByTime(handshakeTimeoutMs - 500);
    expect([sticky.isPending(), ended]).toEqual([true, [false]]);
  });
});

const record = (heights: [heightPx: number, now: number][]) =>
  heights.reduce((guard, [heightPx, now]) => recordHeight(guard, heightPx, now), initialResizeGuard);

describe('recordHeight', () => {
  it('trips at the 21st growth in four seconds, and not before', () => {
    const grow = (times: number) =>
      record(Array.from({ length: times }, (_none, at) => [500 + at * 60, at * 100] as [number, number]));
    expect(grow(20).isTripped).toBe(false);
    expect(grow(21).isTripped).toBe(true);
  });

  it('lets through growths further apart, which are those of a reader who opens things', () => {
    expect(record(Array.from({ length: 100 }, (_none, at) => [500 + at * 60, at * 300])).isTripped).toBe(
      false,
    );
  });

  it('counts no heights that stay or fall, and stays tripped', () => {
    expect(record(Array.from({ length: 100 }, (_none, at) => [900 - at, at])).isTripped).toBe(false);
    const tripped = record(Array.from({ length: 30 }, (_none, at) => [500 + at, at]));
    expect(recordHeight(tripped, 100, 1e6).isTripped).toBe(true);
  });
});
