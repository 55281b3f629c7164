import type { Message } from '../adapters/adapter.ts';
import { targetOrigin } from '../protocol.ts';

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
