import { topOf } from './canStage.ts';
import type { HostFrame } from './hostFrame.ts';

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
