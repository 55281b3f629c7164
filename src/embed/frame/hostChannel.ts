import type { Message } from '../adapters/adapter.ts';
import { serializeOwn } from '../adapters/own.ts';
import { clampHeight, type Params, publicLayoutName } from '../params.ts';
import { type Intent, targetOrigin } from '../protocol.ts';

/** Messages to and from the page around the frame, whose origin is fixed once it has identified itself. */
export function createHostChannel() {
  let hostOrigin: string | undefined;
  return {
    post: (messages: readonly Message[]) => {
      const target = targetOrigin(
        hostOrigin,
        location.ancestorOrigins?.[0],
        document.referrer,
        location.origin,
      );
      for (const message of messages) window.parent.postMessage(message, target);
    },
    setHostOrigin: (origin: string) => {
      hostOrigin ??= origin;
    },
    /** Whether a message is the host's: of the window around the frame, and of the origin it first identified itself by. */
    isFromHost: ({ source, origin }: MessageEvent) =>
      source === window.parent &&
      window.parent !== window &&
      (hostOrigin === undefined || origin === hostOrigin),
  };
}

type StickyOptions = {
  /** The layout that the address asks for. */
  wanted: Params['layout'];
  stepCount: number;
  post: (messages: readonly Message[]) => void;
  /** The host has not made the frame sticky in time, or no longer can; the latter where it had. */
  onEnd: (wasSticky: boolean) => void;
};

/** Share of the viewport's height that a reader scrolls for one step. */
const viewportsPerStep = 0.75;

/** Asks a host that can do so to make the frame sticky, where that is wanted. */
export function createStickyRequest({ wanted, stepCount, post, onEnd }: StickyOptions) {
  const sticky = publicLayoutName('sticky');
  let state: 'idle' | 'pending' | 'sticky' = 'idle';
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timeout);
    const wasSticky = state === 'sticky';
    state = 'idle';
    onEnd(wasSticky);
  };
  return {
    isSticky: () => state === 'sticky',
    /** Whether the host has been asked, and has time to answer. */
    isPending: () => state === 'pending',
    /** Asks a host that has just said what it can do. */
    request({ can, want, vh }: Extract<Intent, { kind: 'init' }>) {
      const isWanted = wanted === 'sticky' || (wanted === 'auto' && want === sticky);
      if (!can.includes(sticky) || !isWanted) {
        if (state !== 'idle') end();
        return;
      }
      const track = clampHeight(stepCount * viewportsPerStep * (vh || innerHeight));
      post([serializeOwn(sticky, { track, steps: stepCount })]);
      if (state !== 'idle') return;
      state = 'pending';
      timeout = setTimeout(end, handshakeTimeoutMs);
    },
    /** The host has made the frame sticky. */
    confirm() {
      clearTimeout(timeout);
      state = 'sticky';
    },
  };
}

/** More growths than this within the window mean that a frame and its host drive each other up. */
const maxGrowths = 20;
const windowMs = 4000;

/** Times of the last growths in milliseconds, and whether there were too many. */
type ResizeGuard = { lastPx: number; growths: readonly number[]; isTripped: boolean };

export const initialResizeGuard: ResizeGuard = { lastPx: 0, growths: [], isTripped: false };

/**
 * The guard after `heightPx` has been measured. More than 20 growths in 4 s trip it, and it stays tripped.
 *
 * @param now milliseconds from any start, monotonic
 */
export function recordHeight(guard: ResizeGuard, heightPx: number, now: number): ResizeGuard {
  if (guard.isTripped || heightPx <= guard.lastPx) return { ...guard, lastPx: heightPx };
  const growths = [...guard.growths.filter((at) => now - at < windowMs), now];
  return { lastPx: heightPx, growths, isTripped: growths.length > maxGrowths };
}

/** Retries with backoff, in milliseconds from the first attempt, while a host has not answered. Ten, then silence. */
export const retryAtMs: readonly number[] = [0, 100, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 45_000];

/** How long a host has to apply the height it was asked for. */
export const handshakeTimeoutMs = 3000;

/** Whether a frame of this height is the one that was asked for. */
export function isApplied(heightPx: number, requestedPx: number): boolean {
  return Math.abs(heightPx - requestedPx) <= 2;
}
