import type { Message } from '../adapters/adapter.ts';
import { serializeOwn } from '../adapters/own.ts';
import { clampHeight, type Params } from '../params.ts';
import type { Intent } from '../protocol.ts';
import { handshakeTimeoutMs } from '../resizeGuard.ts';

type Wiring = {
  /** The layout that the address asks for. */
  wanted: Params['layout'];
  steps: number;
  post: (messages: readonly Message[]) => void;
  /** The host will not pin the frame, or no more; the latter where it had. */
  onGivenUp: (wasStaged: boolean) => void;
};

/** How much of the window's height a reader scrolls for one step of a stage. */
const windowsPerStep = 0.75;

/** Has the frame pinned by a host that can do so, where that is wanted. */
export function createSticky({ wanted, steps, post, onGivenUp }: Wiring) {
  let state: 'free' | 'asked' | 'staged' = 'free';
  let patience: ReturnType<typeof setTimeout> | undefined;
  const giveUp = () => {
    clearTimeout(patience);
    const wasStaged = state === 'staged';
    state = 'free';
    onGivenUp(wasStaged);
  };
  return {
    isStaged: () => state === 'staged',
    /** Whether the host has been asked, and has time to answer. */
    mayBe: () => state === 'asked',
    /** Asks a host that has just said what it can do. */
    request({ can, want, vh }: Extract<Intent, { kind: 'init' }>) {
      const isWanted = wanted === 'stage' || (wanted === 'auto' && want === 'stage');
      if (!can.includes('stage') || !isWanted) {
        if (state !== 'free') giveUp();
        return;
      }
      const track = clampHeight(steps * windowsPerStep * (vh || innerHeight));
      post([serializeOwn('stage', { track, steps })]);
      if (state !== 'free') return;
      state = 'asked';
      patience = setTimeout(giveUp, handshakeTimeoutMs);
    },
    /** The host has pinned the frame. */
    begin() {
      clearTimeout(patience);
      state = 'staged';
    },
  };
}
