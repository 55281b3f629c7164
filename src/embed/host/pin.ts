import { topOf } from './canStage.ts';
import type { HostFrame } from './hostFrame.ts';

/**
 * Pins a frame to the window for `track` pixels of scrolling: the frame sticks within the first row of its figure, which
 * is as long as the frame and the track, and the caption follows below.
 *
 * `svh`, not `dvh`, which would change the frame's size while a phone's address bar slides away; `vh` where it is unknown.
 */
export function pin(frame: HostFrame, track: number): void {
  const { element } = frame;
  const figure = element.parentElement;
  if (figure === null) return;
  frame.track = track;
  frame.figure = figure;
  const top = topOf(element);
  figure.style.display = 'grid';
  figure.style.gridTemplateColumns = 'minmax(0,1fr)';
  element.style.position = 'sticky';
  element.style.top = `${top}px`;
  element.style.alignSelf = 'start';
  for (const unit of ['vh', 'svh']) {
    element.style.height = `calc(100${unit} - ${top}px)`;
    figure.style.gridTemplateRows = `calc(100${unit} + ${track - top}px) auto`;
  }
}

/** Lets go of a pinned frame that the host has taken out of its figure, which would else keep the height of the whole track. */
export function unpinMoved(frame: HostFrame): void {
  const { element, figure } = frame;
  if (figure === null || element.parentElement === figure) return;
  figure.style.display = element.style.position = '';
  frame.figure = null;
  frame.track = 0;
}

/** How far a pinned frame has come along its track, in pixels from 0; 0 for one that is not pinned. */
export function progressOf({ element, figure }: HostFrame): number {
  if (figure === null) return 0;
  const inset = figure.clientTop + (Number.parseFloat(getComputedStyle(figure).paddingTop) || 0);
  return Math.max(
    0,
    Math.round(element.getBoundingClientRect().top - figure.getBoundingClientRect().top - inset),
  );
}
