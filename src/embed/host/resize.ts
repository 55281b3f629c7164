import { growsTooFast } from './growsTooFast.ts';
import type { HostFrame } from './hostFrame.ts';
import { keepPlace } from './keepPlace.ts';

/** Gives a frame a new height; false when it has it already, is pinned, or has been growing without end. */
export function resize(frame: HostFrame, height: number): boolean {
  const { element } = frame;
  if (frame.track || frame.isFrozen || height === frame.height) return false;
  if (height > frame.height && growsTooFast(frame.growths, performance.now())) {
    frame.isFrozen = true;
    return false;
  }
  frame.height = height;
  keepPlace(element, () => {
    element.style.height = `${height}px`;
    // Where the host counts borders as height, they would be missing within.
    const { offsetHeight, clientHeight } = element;
    if (offsetHeight === height) element.style.height = `${height * 2 - clientHeight}px`;
  });
  return true;
}
