import type { Message } from '../adapters/adapter.ts';
import { targetOrigin } from '../protocol.ts';
import { retryAtMs } from '../resizeGuard.ts';

/** What may be asked of a ruler. */
export type HeightMeter = {
  /**
   * The height in whole CSS pixels that the digest would have in a layout at the frame's width, were it given all the height
   * it likes; nothing is painted between. A layout that it is not in is laid out once for each width, because that is the
   * dearest thing a frame does to its host's page, and again only when the digest itself has changed.
   */
  heightIn: (layout: 'stack' | 'static') => number;
};

/** Measures the digest: its own box, which flows around all it holds, and never the document's, which the host sets. */
export function createHeightMeter(root: HTMLElement, digest: HTMLElement): HeightMeter {
  const known = new Map<string, number>();
  const forget = () => known.clear();
  // Whatever makes it higher or lower at the same width: words, and what is opened in it. It has no fonts or pictures that come late.
  const changes = new MutationObserver(forget);
  changes.observe(digest, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'open'],
  });

  const measure = () => Math.ceil(digest.getBoundingClientRect().height);
  const measureAs = { stack: measureStack, static: measureStill };

  function measureStack(): number {
    const { layout } = root.dataset;
    root.dataset['layout'] = 'stack';
    const height = measure();
    if (layout === undefined) delete root.dataset['layout'];
    else root.dataset['layout'] = layout;
    return height;
  }

  function measureStill(): number {
    root.dataset['free'] = '';
    const height = measure();
    delete root.dataset['free'];
    return height;
  }

  return {
    heightIn(layout) {
      if (layout === 'stack' && root.dataset['layout'] === 'stack') return measure();
      // What has changed by now is in what is measured now.
      if (changes.takeRecords().length > 0) forget();
      const key = `${layout} ${innerWidth}`;
      const height = known.get(key) ?? measureAs[layout]();
      known.set(key, height);
      return height;
    },
  };
}

/** Calls `attempt` at the times a frame may speak unanswered, until it returns false; starting again starts anew. */
export function createRetry(attempt: () => boolean) {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  return {
    start() {
      stop();
      // The first at once: the timers of a frame that was hidden until now may be a second late.
      if (!attempt()) return;
      timers = retryAtMs.slice(1).map((delay) =>
        setTimeout(() => {
          if (!attempt()) stop();
        }, delay),
      );
    },
  };
}

/** Posts to the page around the frame, whose origin may be pinned once it has shown itself. */
export function createPost() {
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
