import type { HostFrame } from './hostFrame.ts';
import { preserveScrollPosition, topOf } from './sticky.ts';

const windowMs = 4000;
const most = 20;

/**
 * Whether a frame that grows now has done so more than 20 times within 4 s, as frames do whose height follows the
 * window's. Takes note of it in `growths`, the last 20.
 */
export function isResizeLoop(growths: number[], now: number): boolean {
  growths.push(now);
  return growths.length > most && (growths.shift() as number) > now - windowMs;
}

/** Gives a frame a new height; false when it has it already, is pinned, or has been growing without end. */
export function resize(frame: HostFrame, height: number): boolean {
  const { element } = frame;
  if (frame.track || frame.isFrozen || height === frame.height) return false;
  if (height > frame.height && isResizeLoop(frame.growths, performance.now())) {
    frame.isFrozen = true;
    return false;
  }
  frame.height = height;
  preserveScrollPosition(element, () => {
    element.style.height = `${height}px`;
    // Where the host counts borders as height, they would be missing within.
    const { offsetHeight, clientHeight } = element;
    if (offsetHeight === height) element.style.height = `${height * 2 - clientHeight}px`;
  });
  return true;
}

/**
 * Scrolls the page so that a height of the frame can be seen, if it is out of sight and it was a reader's act in the frame
 * that asked. The frame's end is scrolled to also from where it is in sight: the reader wants to go on below it. A pinned
 * frame is always in sight, and scrolling would turn its steps.
 */
export function reveal({ element, track }: HostFrame, y: number): void {
  const { userActivation } = navigator;
  if (track || document.activeElement !== element || (userActivation && !userActivation.isActive)) return;
  const at = element.getBoundingClientRect().top + y - topOf(element);
  if (at < 0 || at > innerHeight - 64 || y >= element.clientHeight) scrollBy(0, at);
}
