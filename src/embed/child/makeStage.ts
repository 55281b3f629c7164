import type { Message } from '../dialects/dialect.ts';
import { say } from '../dialects/own.ts';
import type { Intent } from '../intent.ts';
import { clampHeight, type Params } from '../readParams.ts';
import { patienceMs } from '../tries.ts';

type Wiring = {
  /** The layout that the address asks for. */
  wanted: Params['layout'];
  steps: number;
  post: (messages: readonly Message[]) => void;
  /** The host said it could pin the frame, and has not done so in time. */
  onRefused: () => void;
};

/** How much of the window's height a reader scrolls for one step of a stage. */
const windowsPerStep = 0.75;

/** Has the frame pinned by a host that can do so, where that is wanted. */
export function makeStage({ wanted, steps, post, onRefused }: Wiring) {
  let state: 'free' | 'asked' | 'staged' = 'free';
  return {
    isStaged: () => state === 'staged',
    /** Whether the host has been asked, and has time to answer. */
    mayBe: () => state === 'asked',
    /** Asks a host that has just said what it can do. */
    request({ can, want, vh }: Extract<Intent, { kind: 'init' }>) {
      const isWanted = wanted === 'stage' || (wanted === 'auto' && want === 'stage');
      if (!can.includes('stage') || !isWanted) {
        state = 'free';
        return;
      }
      if (state === 'free') state = 'asked';
      const track = clampHeight(steps * windowsPerStep * (vh || innerHeight));
      post([say('stage', { track, steps })]);
      setTimeout(() => {
        if (state !== 'asked') return;
        state = 'free';
        onRefused();
      }, patienceMs);
    },
    /** The host has pinned the frame. */
    begin() {
      state = 'staged';
    },
  };
}
