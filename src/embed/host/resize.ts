import { type HostFrame, isOutOfFlow, overlapOf, topOf } from './hostFrame.ts';

const windowMs = 4000;
const maxGrowths = 20;

/**
 * Whether a frame that grows now has done so more than 20 times within 4 s, as frames do whose height follows the
 * viewport's. Records the growth in `growths`, the last 20.
 */
export function isResizeLoop(growths: number[], now: number): boolean {
  growths.push(now);
  return growths.length > maxGrowths && (growths.shift() as number) > now - windowMs;
}

/** Gives a frame a new height; false when it has it already, sticks, has been growing without end, or cannot have it. */
export function resize(frame: HostFrame, height: number): boolean {
  if (frame.track || frame.isFrozen || height === frame.height) return false;
  if (height > frame.height && isResizeLoop(frame.growths, performance.now())) {
    frame.isFrozen = true;
    return false;
  }
  frame.height = height;
  fit(frame);
  return frame.isResized === true;
}

/**
 * Sets the height a frame has asked for where it moves the page, and takes it back where it does not: in a box of a fixed
 * ratio or height the frame would cover, or be cut off by, what follows. Called again when the host has laid out anew.
 *
 * Above the viewport the page is scrolled by as much as it moves: scroll anchoring is not everywhere, and a host may have
 * switched it off.
 */
export function fit(frame: HostFrame): void {
  const { element, height } = frame;
  if (frame.track || !height) return;
  const { style } = element;
  const before = element.getBoundingClientRect().bottom;
  if (!frame.isResized) {
    frame.inlineHeight = style.height;
    frame.overlap = overlapOf(element);
  }
  style.height = `${height}px`;
  // With `box-sizing: border-box` the borders would be missing within.
  const { offsetHeight, clientHeight } = element;
  if (offsetHeight === height) style.height = `${height * 2 - clientHeight}px`;
  frame.isResized = overlapOf(element) <= (frame.overlap as number) + 1;
  if (!frame.isResized) style.height = frame.inlineHeight as string;
  const moved = element.getBoundingClientRect().bottom - before;
  if (before <= 0 && moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}

/** Whether heights are given to a frame: it is in the flow, and has not covered what follows when it got the last one. */
export function canResize({ element, height, isResized }: HostFrame): boolean {
  return !isOutOfFlow(element) && (isResized === true || !height);
}

/**
 * Scrolls the page to `y` within the frame, in CSS pixels from its top, if that is not visible and a reader's act in the frame
 * asked for it. To the frame's end it scrolls in any case: the reader wants to go on below it. A sticky frame is always
 * visible, and scrolling would turn its steps.
 */
export function reveal({ element, track }: HostFrame, y: number): void {
  const { userActivation } = navigator;
  if (track || document.activeElement !== element || (userActivation && !userActivation.isActive)) return;
  const at = element.getBoundingClientRect().top + y - topOf(element);
  if (at < 0 || at > innerHeight - 64 || y >= element.clientHeight) scrollBy(0, at);
}
