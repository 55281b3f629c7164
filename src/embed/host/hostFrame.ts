/** One of our iframes on a host page, and the state of the connection with it. */
export type HostFrame = {
  element: HTMLIFrameElement;
  /** Origin of its `src`: whom messages are posted to, and whose are handled. */
  origin: string;
  /** Whether it cannot stick: its document does not know how, as its `hello` said, or its figure has no room. */
  isLoose?: boolean;
  /** What it stands in: the figure, where it sticks. */
  parent?: HTMLElement | null;
  /** Length of scrolling it sticks for, in CSS pixels; 0 while it does not. */
  track: number;
  /** Last height it asked for, in CSS pixels; 0 before it has. */
  height: number;
  /** Whether heights are given to it, as it was last told; undefined before. */
  isResizable?: boolean;
  /** Whether `style.height` is ours. */
  isResized?: boolean;
  /** The page's own `style.height`, which comes back where ours has to go. */
  inlineHeight?: string;
  /** By how many CSS pixels it covers what follows it without our height: not 0 where margins are negative. */
  overlap?: number;
  /** Times of its last growths in milliseconds, newest last. */
  growths: number[];
  isFrozen?: boolean;
  /** Whether it lies in or near the viewport: only then is its position posted. */
  isNear?: boolean;
  /** Whether it asked which part of it is visible. */
  wantsView?: boolean;
  /** The position last posted, so that none is posted twice. */
  lastPosition?: string;
};

/** Origin of a frame's `src`; undefined where it has none that messages can be addressed to. */
export function originOf({ src }: HTMLIFrameElement): string | undefined {
  return (/^https?:\/\/[^/]+/.exec(src) || [])[0];
}

/** Whether the frame's sandbox gives its document an opaque origin. */
export function isOpaque(element: HTMLIFrameElement): boolean {
  return element.hasAttribute('sandbox') && !element.sandbox.contains('allow-same-origin');
}

/** CSS pixels at the viewport's top that the host keeps for a sticky header of its own. */
export function topOf({ dataset }: HTMLElement): number {
  return Math.max(0, parseFloat(dataset['top'] as string) || 0);
}

/** Whether an element is positioned outside the flow, so that its height moves nothing on the page. */
export function isOutOfFlow(element: Element): boolean {
  return /absolute|fixed/.test(getComputedStyle(element).position);
}

/**
 * By how many CSS pixels an element covers what follows it in the flow, or sticks out of an ancestor that clips it or is
 * out of the flow itself; NaN, which is within no limit, for one out of the flow. What stands beside or above it does not count.
 */
export function overlapOf(element: Element): number {
  if (isOutOfFlow(element)) return Number.NaN;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const { body } = document;
  let most = 0;
  for (let child = element, parent: Element | null; child !== body; child = parent) {
    let next = child;
    while (next.nextElementSibling) {
      next = next.nextElementSibling;
      const box = next.getBoundingClientRect();
      if (box.height && box.top > top && box.left < right && box.right > left && !isOutOfFlow(next)) {
        most = Math.max(most, bottom - box.top);
        break;
      }
    }
    parent = child.parentElement;
    if (!parent) break;
    const { overflowY, position } = getComputedStyle(parent);
    // A scroll container has room for any height.
    if (/auto|scroll/.test(overflowY)) break;
    if (/hidden|clip|absolute|fixed/.test(overflowY + position))
      most = Math.max(most, bottom - parent.getBoundingClientRect().bottom);
  }
  return most;
}
