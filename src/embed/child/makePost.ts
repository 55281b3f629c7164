import type { Message } from '../dialects/dialect.ts';
import { targetOrigin } from '../targetOrigin.ts';

/** Posts to the page around the frame, whose origin may be pinned once it has shown itself. */
export function makePost() {
  let pinned: string | undefined;
  const address = () =>
    targetOrigin(pinned, location.ancestorOrigins?.[0], document.referrer, location.origin);
  return {
    post: (messages: readonly Message[]) => {
      const target = address();
      for (const message of messages) window.parent.postMessage(message, target);
    },
    pin: (origin: string) => {
      pinned ??= origin;
    },
    /** Whether a message is the host's: from the window around the frame, and from the origin it was first known by. */
    isHost: ({ source, origin }: MessageEvent) =>
      source === window.parent && window.parent !== window && (pinned === undefined || origin === pinned),
  };
}
