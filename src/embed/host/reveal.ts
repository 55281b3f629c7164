import { topOf } from './canStage.ts';

/** Scrolls the page so that a height of the frame can be seen, if it was a reader's act in the frame that asked. */
export function reveal(element: HTMLIFrameElement, y: number): void {
  const { userActivation } = navigator;
  if (document.activeElement !== element || (userActivation && !userActivation.isActive)) return;
  const at = element.getBoundingClientRect().top + y - topOf(element);
  if (at < 0 || at > innerHeight) scrollBy(0, at);
}
